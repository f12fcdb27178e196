package doorlight.article;

import doorlight.base.ByteReader;
import doorlight.base.ByteWriter;
import doorlight.diagnostic.Placed;
import doorlight.diagnostic.SourceText;
import doorlight.diagnostic.Span;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;

/** An article but for its text and its file, as bytes: its front matter and its outline. */
public final class ArticleBytes {
  private static final Article.Kind[] KINDS = Article.Kind.values();

  private ArticleBytes() {}

  public static void write(Article article, ByteWriter out) {
    Writing writing = new Writing(out);
    out.constant(article.kind());
    writing.frontMatter(article.frontMatter());
    out.text(article.slug());
    out.text(article.url());
    writing.outline(article.outline());
  }

  /** Only what others may refer to: its file and address, its front matter and its anchors. */
  public static void writeFace(Article article, ByteWriter out) {
    out.constant(article.kind());
    out.text(article.file());
    new Writing(out).frontMatter(article.frontMatter());
    out.text(article.slug());
    out.text(article.url());
    out.list(article.outline().anchors(), out::text);
  }

  /** What {@link #write} wrote, with the file and the text that belong to it. */
  public static Article read(ByteReader in, SourceText source, Text text) {
    Reading reading = new Reading(in);
    return new Article(
        in.constant(KINDS),
        source,
        reading.frontMatter(),
        in.text(),
        in.text(),
        text,
        reading.outline());
  }

  private record Writing(ByteWriter out) {
    void frontMatter(FrontMatter it) {
      placed(it.title());
      out.text(it.shownTitle());
      out.optional(it.date(), this::moment);
      out.optional(it.updated(), this::moment);
      out.optional(
          it.reviewed(),
          review -> {
            placed(review.by());
            moment(review.on());
          });
      out.optional(it.author(), this::placed);
      out.text(it.description());
      out.list(it.tags(), out::text);
      out.optional(
          it.series(),
          series -> {
            out.text(series.name());
            out.number(series.part().orElse(-1));
          });
      out.optional(it.image(), this::placed);
      out.text(it.imageAlt());
      out.text(it.contentNote());
      out.optional(it.contentNoteSkipTo(), this::placed);
      out.flag(it.draft());
      out.optional(it.expires(), this::moment);
      out.list(it.formerTitles(), this::placed);
      out.list(it.aliases(), this::placed);
      out.list(it.related(), this::placed);
      out.flag(it.toc());
      out.number(it.tocDepth());
      out.text(it.lang());
      out.flag(it.crisisTop());
      out.optional(it.exitPage(), out::flag);
      map(it.extra());
    }

    void outline(Outline outline) {
      out.number(outline.words());
      out.text(outline.lead());
      out.list(outline.anchors(), out::text);
      out.list(
          outline.questions(),
          question -> {
            out.text(question.id());
            out.text(question.question());
            out.text(question.answer());
          });
      out.list(outline.links(), out::text);
      out.list(outline.pictures(), out::text);
    }

    private void placed(Placed<String> placed) {
      out.text(placed.value());
      out.number(placed.span().start());
      out.number(placed.span().length());
    }

    private void moment(OffsetDateTime moment) {
      out.number(moment.toLocalDate().toEpochDay());
      out.number(moment.toLocalTime().toNanoOfDay());
      out.number(moment.getOffset().getTotalSeconds());
    }

    private void map(Map<?, ?> map) {
      out.list(
          map.entrySet(),
          entry -> {
            out.text((String) entry.getKey());
            value(entry.getValue());
          });
    }

    private void value(Object value) {
      if (value instanceof Map<?, ?> map) {
        out.number(0);
        map(map);
      } else if (value instanceof List<?> list) {
        out.number(1);
        out.list(list, this::value);
      } else {
        out.number(2);
        out.text((String) value);
      }
    }
  }

  private record Reading(ByteReader in) {
    FrontMatter frontMatter() {
      return new FrontMatter(
          placed(),
          in.text(),
          in.optional(this::moment),
          in.optional(this::moment),
          in.optional(() -> new FrontMatter.Review(placed(), moment())),
          in.optional(this::placed),
          in.text(),
          in.list(in::text),
          in.optional(() -> new FrontMatter.SeriesPart(in.text(), part())),
          in.optional(this::placed),
          in.text(),
          in.text(),
          in.optional(this::placed),
          in.flag(),
          in.optional(this::moment),
          in.list(this::placed),
          in.list(this::placed),
          in.list(this::placed),
          in.flag(),
          in.integer(),
          in.text(),
          in.flag(),
          in.optional(in::flag),
          map());
    }

    Outline outline() {
      return new Outline(
          in.integer(),
          in.text(),
          new LinkedHashSet<>(in.list(in::text)),
          in.list(() -> new Outline.Question(in.text(), in.text(), in.text())),
          new LinkedHashSet<>(in.list(in::text)),
          new LinkedHashSet<>(in.list(in::text)));
    }

    private OptionalInt part() {
      int part = in.integer();
      return part < 0 ? OptionalInt.empty() : OptionalInt.of(part);
    }

    private Placed<String> placed() {
      String value = in.text();
      int start = in.integer();
      return new Placed<>(value, new Span(start, start + in.integer()));
    }

    private OffsetDateTime moment() {
      return OffsetDateTime.of(
          LocalDate.ofEpochDay(in.number()),
          LocalTime.ofNanoOfDay(in.number()),
          ZoneOffset.ofTotalSeconds((int) in.number()));
    }

    private Map<String, Object> map() {
      Map<String, Object> map = new LinkedHashMap<>();
      in.list(() -> Map.entry(in.text(), value())).forEach(e -> map.put(e.getKey(), e.getValue()));
      return map;
    }

    private Object value() {
      return switch (in.integer()) {
        case 0 -> map();
        case 1 -> in.list(this::value);
        default -> in.text();
      };
    }
  }
}
