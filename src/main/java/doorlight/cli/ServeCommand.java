package doorlight.cli;

import doorlight.build.BuildOptions;
import doorlight.serve.DevServer;
import java.io.IOException;
import java.net.BindException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code doorlight serve}: shows the site in a browser while it is written. */
@Command(
    name = "serve",
    description = {
      "Show the site in a browser on this machine, and every change as soon as it is saved.",
      "Drafts and articles of days to come are shown too, and marked. Links are made for the"
          + " address of the preview, whatever base_url says. Nothing is published."
    },
    mixinStandardHelpOptions = true,
    versionProvider = Main.Version.class)
final class ServeCommand implements Callable<Integer> {
  /** Where ports are tried from on, and how many. */
  private static final int FIRST_PORT = 4000;

  private static final int PORTS_TRIED = 50;

  private final Console console;

  @Spec CommandSpec spec;

  @Mixin ReportOptions reporting;

  @Mixin SiteFolder siteFolder;

  @Option(
      names = "--port",
      paramLabel = "N",
      description = "The port of the address. Default: the first from 4000 on that is free.")
  Integer port;

  @Option(names = "--open", description = "Open the site in your browser.")
  boolean open;

  @Option(
      names = "--no-drafts",
      description = "Show what readers see: no drafts, nothing before its day.")
  boolean noDrafts;

  ServeCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() throws IOException, InterruptedException {
    reporting.refuseGithub(spec);
    if (port != null && (port < 0 || port > 65535)) {
      throw usage("--port " + port + " is no port; choose one from 1024 to 65535");
    }
    Path site = siteFolder.path();
    Optional<DevServer> bound = port == null ? bindFree() : bindGiven();
    if (bound.isEmpty()) {
      return ExitStatus.MACHINE;
    }
    try (DevServer server = bound.get()) {
      Thread atEnd = new Thread(() -> end(server), "doorlight-end");
      Runtime.getRuntime().addShutdownHook(atEnd);
      try {
        start(server, site);
        new CountDownLatch(1).await();
      } finally {
        // What broke off by itself answers with a status of its own.
        Runtime.getRuntime().removeShutdownHook(atEnd);
      }
    }
    return ExitStatus.DONE;
  }

  private void start(DevServer server, Path site) throws IOException {
    BuildOptions options = BuildOptions.of(site, console.environment()).with(!noDrafts, !noDrafts);
    ServeReport report = new ServeReport(console, reporting);
    server.start(options, true, new Failures()::explain, report::report);
    console.err().println("The site is at " + server.address() + "  (Ctrl-C ends the preview.)");
    if (open) {
      SystemBrowser.open(server.address()).ifPresent(console.err()::println);
    }
  }

  /** The first port that is free, from the usual one on. */
  private Optional<DevServer> bindFree() throws IOException {
    Optional<DevServer> server = firstFree(FIRST_PORT);
    if (server.isEmpty()) {
      server = Optional.of(DevServer.bind(0));
    }
    if (server.get().port() != FIRST_PORT) {
      console
          .err()
          .println(
              "Another program has port "
                  + FIRST_PORT
                  + ", so the preview takes "
                  + server.get().port()
                  + ".");
    }
    return server;
  }

  private Optional<DevServer> bindGiven() throws IOException {
    try {
      return Optional.of(DevServer.bind(port));
    } catch (BindException e) {
      String reason =
          port < 1024 && !String.valueOf(e.getMessage()).contains("in use")
              ? " may not be used by ordinary programs."
              : " is taken by another program.";
      console.err().println("Port " + port + reason);
      Optional<DevServer> other = firstFree(port < 1024 ? FIRST_PORT : port + 1);
      if (other.isPresent()) {
        console
            .err()
            .println(
                "One that is free:  " + console.program() + " serve --port " + other.get().port());
        other.get().close();
      }
      return Optional.empty();
    }
  }

  private static Optional<DevServer> firstFree(int from) throws IOException {
    for (int port = from; port < from + PORTS_TRIED && port <= 65535; port++) {
      try {
        return Optional.of(DevServer.bind(port));
      } catch (BindException e) {
        // Taken; the next may be free.
      }
    }
    return Optional.empty();
  }

  /** Runs when the process is told to end: that is how a preview ends, so it is a success. */
  private void end(DevServer server) {
    server.close();
    console.err().println("The preview has ended.");
    console.out().flush();
    console.err().flush();
    Runtime.getRuntime().halt(ExitStatus.DONE);
  }

  private ParameterException usage(String message) {
    return new ParameterException(spec.commandLine(), message);
  }

  /** Explains what broke builds off; the same defect in one build after another only once. */
  private static final class Failures {
    private String last = "";
    private List<String> sentences = List.of();

    List<String> explain(Throwable failure) {
      if (!failure.toString().equals(last)) {
        last = failure.toString();
        sentences = Failure.of(failure).sentences();
      }
      return sentences;
    }
  }
}
