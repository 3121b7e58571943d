package org.hearsay.web.api;

import io.javalin.http.Context;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.hearsay.Reading;
import org.hearsay.format.Format;
import org.hearsay.format.ReadingWriter;
import org.hearsay.format.WriterOptions;
import org.hearsay.page.HtmlWriter;
import org.hearsay.web.Problem;

/** Writes a reading in the format that is asked for. */
final class Readings {
  private static final List<String> FORMATS = List.of("json", "webanno", "csv", "html");

  private Readings() {}

  /** Answers with a reading; the parameter {@code format} says how. */
  static void write(Context ctx, Asked asked, Reading reading) throws IOException {
    String format = asked.one("format", FORMATS, "json");
    StringWriter out = new StringWriter();
    ReadingWriter writer = format.equals("html") ? new HtmlWriter(out)
        : Format.named(format).orElseThrow(() -> Problem.bad("There is no such format."))
            .writer(out, WriterOptions.standard().forOne().withText());
    writer.begin();
    writer.write(reading);
    writer.end();
    ctx.result(out.toString().getBytes(StandardCharsets.UTF_8)).contentType(switch (format) {
      case "webanno" -> "application/ld+json";
      case "csv" -> "text/csv; charset=utf-8";
      case "html" -> "text/html; charset=utf-8";
      default -> "application/json";
    });
    if (format.equals("html")) {
      ctx.header("Content-Disposition", "attachment; filename=\"reading.html\""); // it has scripts of its own
    }
  }
}
