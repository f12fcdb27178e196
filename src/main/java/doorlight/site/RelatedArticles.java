package doorlight.site;

import doorlight.article.Article;
import doorlight.article.Slug;
import doorlight.diagnostic.Code;
import doorlight.diagnostic.Diagnostic;
import doorlight.diagnostic.NearestName;
import doorlight.diagnostic.Placed;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/**
 * The articles to explore after one: those that its writer names under {@code related}, then the
 * nearest others.
 *
 * <p>Nearness adds up: 3 for a reference in either direction, 1 for each article that both refer to
 * or are referred to by, and for each shared tag more the rarer the tag is: log2(posts / posts with
 * the tag), the inverse document frequency of information retrieval (Spärck Jones 1972).
 */
final class RelatedArticles {
  private static final int AT_MOST = 3;
  private static final double REFERENCE = 3;
  private static final double SHARED_NEIGHBOUR = 1;

  private final List<Article> posts;
  private final List<Article> all;
  private final Taxonomy tags;
  private final List<Diagnostic> diagnostics;
  private final Map<String, Article> byName = new HashMap<>();

  /** Where each article stands in {@link #all}, by its file. */
  private final Map<String, Integer> places = new HashMap<>();

  /** By place: the places of those that an article refers to, and of those that refer to it. */
  private final int[][] neighbours;

  /** The places of a tag's posts, by its slug. */
  private final Map<String, int[]> tagged = new HashMap<>();

  /** {@code all} begins with the posts. */
  RelatedArticles(
      List<Article> posts,
      List<Article> all,
      LinkGraph links,
      Taxonomy tags,
      List<Diagnostic> diagnostics) {
    this.posts = posts;
    this.all = all;
    this.tags = tags;
    this.diagnostics = diagnostics;
    all.forEach(article -> byName.putIfAbsent(article.slug(), article));
    all.forEach(
        article ->
            article
                .frontMatter()
                .formerTitles()
                .forEach(title -> byName.put(fold(title.value()), article)));
    all.forEach(article -> byName.put(fold(article.title()), article));
    all.forEach(article -> places.put(article.file(), places.size()));
    this.neighbours = new int[all.size()][];
    for (int i = 0; i < neighbours.length; i++) {
      List<Article> linked = new ArrayList<>(links.from(all.get(i)));
      linked.addAll(links.to(all.get(i)));
      neighbours[i] = placesOf(linked);
    }
    tags.tags().forEach(tag -> tagged.put(tag.slug(), placesOf(tag.articles())));
  }

  private int[] placesOf(List<Article> articles) {
    return articles.stream().mapToInt(article -> places.get(article.file())).toArray();
  }

  /** The places of the nearest of each post, worked out by all cores, a stretch of posts each. */
  private List<List<Integer>> nearest() {
    int stretch = Math.max(1, posts.size() / (4 * Runtime.getRuntime().availableProcessors()));
    return IntStream.range(0, (posts.size() + stretch - 1) / stretch)
        .parallel()
        .boxed()
        .flatMap(
            part -> {
              Nearness nearness = new Nearness();
              int end = Math.min(posts.size(), (part + 1) * stretch);
              return IntStream.range(part * stretch, end).mapToObj(nearness::nearest);
            })
        .toList();
  }

  /** For each post, by its file: all that it names, filled up to three; never itself. */
  Map<String, List<Article>> compute(Collection<String> heldBackNames) {
    Map<String, List<Article>> related = new LinkedHashMap<>();
    List<List<Integer>> nearest = nearest();
    for (int i = 0; i < posts.size(); i++) {
      Article post = posts.get(i);
      Map<String, Article> chosen = new LinkedHashMap<>();
      for (Placed<String> name : post.frontMatter().related()) {
        Article named = byName.get(fold(name.value()));
        if (named != null && named != post) {
          chosen.put(named.file(), named);
        } else if (named == null && !heldBackNames.contains(fold(name.value()))) {
          reportUnknown(post, name);
        }
      }
      nearest.get(i).forEach(place -> chosen.put(posts.get(place).file(), posts.get(place)));
      int count = Math.max(AT_MOST, post.frontMatter().related().size());
      related.put(post.file(), chosen.values().stream().limit(count).toList());
    }
    return related;
  }

  /** How titles and slugs are compared: by their letters and digits, and "&" is "and". */
  static String fold(String name) {
    return Slug.ofFileName(name.replace("&", " and "));
  }

  /** Adds up how near the articles are to one of them; used for one post after the other. */
  private final class Nearness {
    private final double[] sums = new double[all.size()];

    /** The places whose sum is not zero. */
    private final int[] near = new int[all.size()];

    private int count;

    /** The places of the posts nearest to one, the newest first of those equally near. */
    List<Integer> nearest(int post) {
      for (int neighbour : neighbours[post]) {
        add(neighbour, REFERENCE);
        for (int next : neighbours[neighbour]) {
          add(next, SHARED_NEIGHBOUR);
        }
      }
      for (String name : posts.get(post).frontMatter().tags()) {
        tags.named(name).ifPresent(tag -> add(tagged.get(tag.slug())));
      }
      List<Integer> best = new ArrayList<>(AT_MOST + 1);
      for (int i = 0; i < count; i++) {
        int place = near[i];
        if (place != post && place < posts.size()) {
          insert(place, best);
        }
      }
      clear();
      return best;
    }

    private void add(int[] sharing) {
      double weight = Math.log((double) posts.size() / sharing.length) / Math.log(2);
      for (int place : sharing) {
        add(place, weight);
      }
    }

    private void add(int place, double value) {
      if (sums[place] == 0 && value > 0) {
        near[count++] = place;
      }
      sums[place] += value;
    }

    /** Puts a place where it belongs among the best; what falls off the end is not one of them. */
    private void insert(int place, List<Integer> best) {
      int at = best.size();
      while (at > 0 && isNearer(place, best.get(at - 1))) {
        at--;
      }
      if (at < AT_MOST) {
        best.add(at, place);
        if (best.size() > AT_MOST) {
          best.remove(AT_MOST);
        }
      }
    }

    private boolean isNearer(int place, int other) {
      return sums[place] > sums[other] || sums[place] == sums[other] && place < other;
    }

    private void clear() {
      for (int i = 0; i < count; i++) {
        sums[near[i]] = 0;
      }
      count = 0;
    }
  }

  private void reportUnknown(Article post, Placed<String> name) {
    List<String> near = NearestName.of(name.value(), posts.stream().map(Article::title).toList());
    diagnostics.add(
        Diagnostic.at(
            post.source(),
            name.span(),
            Code.RELATED_UNKNOWN,
            "No article is called \"" + name.value() + "\".",
            NearestName.hint(near, "Write the title or the slug of an article of this site."),
            near));
  }
}
