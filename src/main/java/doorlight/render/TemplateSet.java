package doorlight.render;

import doorlight.base.ByteWriter;
import doorlight.base.Checksum;
import doorlight.base.Standing;
import doorlight.diagnostic.Code;
import doorlight.diagnostic.Diagnostic;
import freemarker.cache.ClassTemplateLoader;
import freemarker.cache.FileTemplateLoader;
import freemarker.cache.MultiTemplateLoader;
import freemarker.cache.TemplateLoader;
import freemarker.core.ParseException;
import freemarker.core.TemplateClassResolver;
import freemarker.template.Configuration;
import freemarker.template.ObjectWrapper;
import freemarker.template.TemplateException;
import freemarker.template.TemplateExceptionHandler;
import freemarker.template.TemplateNotFoundException;
import freemarker.template.Version;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TimeZone;
import java.util.stream.Stream;

/**
 * The templates of a site: its own where it has one, else the default of the same name.
 *
 * <p>Templates are trusted as far as a theme is: they can print and include, but create no object,
 * call no method of one beyond reading it, and read no file outside their folder. Text is escaped
 * wherever it is printed. May be used by several threads.
 */
public final class TemplateSet {
  static {
    // Before the first of FreeMarker's classes: problems are reported, not logged.
    System.setProperty("org.freemarker.loggerLibrary", "none");
  }

  static final Version VERSION = Configuration.VERSION_2_3_34;

  private static final TemplateLoader DEFAULTS =
      new ClassTemplateLoader(TemplateSet.class, "/templates");

  /** For sites without templates of their own: read once, however often the preview is built. */
  private static final Configuration ALL_DEFAULTS = configuration(DEFAULTS);

  private final Path own;
  private final Configuration configuration;
  private final Map<String, Diagnostic> problems = new LinkedHashMap<>();

  /**
   * The templates for the site in this folder, that of its articles at hand at once.
   *
   * @throws IOException when its templates folder cannot be read
   */
  public static TemplateSet of(Path site) throws IOException {
    TemplateSet templates = new TemplateSet(site);
    try {
      templates.configuration.getTemplate("page/article.ftlh");
    } catch (IOException e) {
      // It is reported where a page needs it.
    }
    return templates;
  }

  private TemplateSet(Path site) throws IOException {
    own = site.resolve("templates");
    configuration =
        Standing.isFolder(own)
            ? configuration(new FileTemplateLoader(own.toFile()), DEFAULTS)
            : ALL_DEFAULTS;
  }

  private static Configuration configuration(TemplateLoader... loaders) {
    Configuration configuration = new Configuration(VERSION);
    configuration.setTemplateLoader(new MultiTemplateLoader(loaders));
    configuration.setDefaultEncoding("UTF-8");
    configuration.setLocalizedLookup(false);
    configuration.setTemplateUpdateDelayMilliseconds(Long.MAX_VALUE);
    configuration.setLocale(Locale.ROOT);
    configuration.setTimeZone(TimeZone.getTimeZone("UTC"));
    configuration.setNumberFormat("computer");
    configuration.setTemplateExceptionHandler(TemplateExceptionHandler.RETHROW_HANDLER);
    configuration.setLogTemplateExceptions(false);
    configuration.setWrapUncheckedExceptions(true);
    configuration.setFallbackOnNullLoopVariable(false);
    configuration.setNewBuiltinClassResolver(TemplateClassResolver.ALLOWS_NOTHING_RESOLVER);
    configuration.setAPIBuiltinEnabled(false);
    return configuration;
  }

  /**
   * A number for the site's own templates; the others are part of the program.
   *
   * @throws IOException when one cannot be read
   */
  public long sum() throws IOException {
    if (!Standing.isFolder(own)) {
      return 0;
    }
    ByteWriter out = new ByteWriter();
    try (Stream<Path> files = Files.walk(own)) {
      for (Path file : (Iterable<Path>) files.sorted()::iterator) {
        if (Files.isSymbolicLink(file)) {
          // What it leads to is one of the others: a template is read from this folder only.
          out.text(own.relativize(file).toString());
          out.text(Files.readSymbolicLink(file).toString());
        } else if (Files.isRegularFile(file)) {
          out.text(own.relativize(file).toString());
          out.bytes(Files.readAllBytes(file));
        }
      }
    }
    return Checksum.of(out.toBytes());
  }

  /**
   * What a template makes of a model; empty when the template has a mistake, which is then among
   * {@link #problems}.
   *
   * @throws IOException when the template file cannot be read
   */
  Optional<String> process(String name, Map<String, ?> model, ObjectWrapper wrapper)
      throws IOException {
    StringWriter out = new StringWriter(16 * 1024);
    try {
      configuration.getTemplate(name).process(model, out, wrapper);
      return Optional.of(out.toString());
    } catch (TemplateNotFoundException e) {
      report(
          e.getTemplateName(),
          1,
          1,
          "This template is missing.",
          "Put it back, or remove its folder from templates to use the default.");
    } catch (ParseException e) {
      report(e);
    } catch (StackOverflowError | SecurityException e) {
      report(
          name,
          1,
          1,
          "This template calls itself without end, or leads out of the templates folder.",
          "Look for a macro or an include in it that comes back to itself.");
    } catch (TemplateException e) {
      Optional<ParseException> included = mistakeIn(e);
      if (included.isPresent()) {
        report(included.get());
        return Optional.empty();
      }
      report(
          e.getTemplateSourceName() == null ? name : e.getTemplateSourceName(),
          e.getLineNumber() == null ? 1 : e.getLineNumber(),
          e.getColumnNumber() == null ? 1 : e.getColumnNumber(),
          "This template could not be filled in: " + firstParagraph(e.getMessageWithoutStackTop()),
          e.getBlamedExpressionString() == null
              ? "Correct the line, or remove the file to use the default template."
              : "Look at the expression " + e.getBlamedExpressionString() + ".");
    }
    return Optional.empty();
  }

  /** The mistake of a template that was included, which the one that includes it stumbled over. */
  private static Optional<ParseException> mistakeIn(Throwable stumbled) {
    for (Throwable cause = stumbled; cause != null; cause = cause.getCause()) {
      if (cause instanceof ParseException mistake) {
        return Optional.of(mistake);
      }
    }
    return Optional.empty();
  }

  private void report(ParseException mistake) {
    report(
        mistake.getTemplateName(),
        mistake.getLineNumber(),
        mistake.getColumnNumber(),
        "This template has a mistake: " + firstParagraph(mistake.getEditorMessage()),
        "Correct the line, or remove the file to use the default template.");
  }

  /** What was wrong with templates so far, each mistake once. */
  public List<Diagnostic> problems() {
    synchronized (problems) {
      return List.copyOf(problems.values());
    }
  }

  private void report(String template, int line, int column, String message, String hint) {
    Diagnostic problem =
        new Diagnostic(
            Code.TEMPLATE_INVALID.severity(),
            Code.TEMPLATE_INVALID,
            "templates/" + template,
            Math.max(1, line),
            Math.max(1, column),
            message,
            hint,
            List.of(),
            line(template, Math.max(1, line)),
            1);
    synchronized (problems) {
      problems.putIfAbsent(template + ":" + line + ":" + column, problem);
    }
  }

  /** A line of a template of the site; empty where the template is not the site's own. */
  private String line(String template, int number) {
    try (Stream<String> lines = Files.lines(own.resolve(template))) {
      return lines.skip(number - 1L).findFirst().orElse("");
    } catch (IOException | UncheckedIOException | InvalidPathException e) {
      return "";
    }
  }

  private static String firstParagraph(String message) {
    int end = message.indexOf("\n\n");
    return (end < 0 ? message : message.substring(0, end)).replaceAll("\\s+", " ").strip();
  }
}
