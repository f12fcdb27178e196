/**
 * The program with its libraries as one module, so that packages can have it within their own Java;
 * nothing else is made of this. What it requires is what {@code jdeps} finds in the jar.
 */
open module doorlight {
  // Else Java, when it archives the classes, does not look into this module.
  exports doorlight.cli;

  requires java.datatransfer;
  requires java.desktop;
  requires java.logging;
  requires java.net.http;
  requires java.scripting;
  requires java.sql;
  requires java.xml;
  requires jdk.httpserver;
  requires jdk.unsupported;

  // Named nowhere in the code: old exports in the letters of East Asia, TLS, dates and months in
  // the language of the site, archives as folders.
  requires jdk.charsets;
  requires jdk.crypto.ec;
  requires jdk.localedata;
  requires jdk.zipfs;

  // Everything that a library asks Java to look for.
  uses java.nio.file.spi.FileSystemProvider;
  uses org.apache.commons.logging.LogFactory;
  uses org.slf4j.spi.SLF4JServiceProvider;
  uses tools.jackson.databind.JacksonModule;

  provides org.slf4j.spi.SLF4JServiceProvider with
      org.slf4j.nop.NOPServiceProvider;
}
