package doorlight.serve;

import static java.util.Map.entry;

import java.util.Locale;
import java.util.Map;

/** What a file is, by the ending of its name, as hosts for static sites say it. */
final class ContentType {
  static final String HTML = "text/html; charset=utf-8";

  private static final Map<String, String> BY_ENDING =
      Map.ofEntries(
          entry("html", HTML),
          entry("css", "text/css; charset=utf-8"),
          entry("js", "text/javascript; charset=utf-8"),
          entry("json", "application/json"),
          entry("xml", "application/xml"),
          entry("txt", "text/plain; charset=utf-8"),
          entry("csv", "text/csv; charset=utf-8"),
          entry("webmanifest", "application/manifest+json"),
          entry("svg", "image/svg+xml"),
          entry("png", "image/png"),
          entry("jpg", "image/jpeg"),
          entry("jpeg", "image/jpeg"),
          entry("gif", "image/gif"),
          entry("webp", "image/webp"),
          entry("avif", "image/avif"),
          entry("ico", "image/x-icon"),
          entry("woff2", "font/woff2"),
          entry("woff", "font/woff"),
          entry("ttf", "font/ttf"),
          entry("otf", "font/otf"),
          entry("mp3", "audio/mpeg"),
          entry("m4a", "audio/mp4"),
          entry("ogg", "audio/ogg"),
          entry("wav", "audio/wav"),
          entry("mp4", "video/mp4"),
          entry("webm", "video/webm"),
          entry("vtt", "text/vtt; charset=utf-8"),
          entry("pdf", "application/pdf"),
          entry("epub", "application/epub+zip"),
          entry("zip", "application/zip"),
          entry("docx", "application/vnd.openxmlformats-officedocument.wordprocessingml.document"));

  private ContentType() {}

  static String of(String path) {
    String ending = path.substring(path.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
    return BY_ENDING.getOrDefault(ending, "application/octet-stream");
  }
}
