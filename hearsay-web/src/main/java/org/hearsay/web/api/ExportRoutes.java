package org.hearsay.web.api;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.hearsay.Reading;
import org.hearsay.answer.AnswerJson;
import org.hearsay.export.Export;
import org.hearsay.export.ExportFormat;
import org.hearsay.format.JsonLinesWriter;
import org.hearsay.format.WriterOptions;
import org.hearsay.store.Claim;
import org.hearsay.store.Revision;
import org.hearsay.store.Statement;
import org.hearsay.store.Store;
import org.hearsay.trail.Told;
import org.hearsay.web.Library;
import org.hearsay.web.Problem;

/** The whole library for other tools, as a stream. */
final class ExportRoutes {
  private static final int PAGE = 200;
  private static final Map<String, List<String>> FORMATS = Map.of("statements", List.of("csv", "jsonl", "jsonld", "parquet"),
      "readings", List.of("jsonl"), "claims", List.of("jsonl"));

  private final Library library;

  ExportRoutes(Library library) {
    this.library = library;
  }

  void open(RoutesConfig routes) {
    routes.get(Api.ROOT + "/export", this::export);
  }

  private void export(Context ctx) throws IOException {
    Asked asked = Asked.of(ctx, "what", "format");
    String what = asked.one("what", List.of("statements", "readings", "claims"), "statements");
    String format = asked.one("format", List.of("csv", "jsonl", "jsonld", "parquet"), "jsonl");
    if (!FORMATS.get(what).contains(format)) {
      throw Problem.bad("The " + what + " can be had as " + String.join(", ", FORMATS.get(what)) + ".");
    }
    ctx.header("Content-Disposition", "attachment; filename=\"" + what + "." + format + "\"");
    Answers.stream(ctx, type(format), out -> write(what, format, out));
  }

  private static String type(String format) {
    return switch (format) {
      case "csv" -> "text/csv; charset=utf-8";
      case "jsonld" -> "application/ld+json";
      case "parquet" -> "application/vnd.apache.parquet";
      default -> Answers.LINES;
    };
  }

  private void write(String what, String format, OutputStream out) throws IOException {
    switch (format) {
      case "csv" -> new Export(library.store()).to(out, ExportFormat.CSV);
      case "jsonld" -> new Export(library.store()).to(out, ExportFormat.JSONLD);
      case "parquet" -> new Export(library.store()).to(out, ExportFormat.PARQUET);
      default -> lines(what, out);
    }
    out.flush();
  }

  private void lines(String what, OutputStream out) throws IOException {
    switch (what) {
      case "readings" -> readings(out);
      case "claims" -> claims(out);
      default -> statements(out);
    }
  }

  private void statements(OutputStream out) throws IOException {
    Store store = library.store();
    List<Statement> page = store.statements().after(0, PAGE);
    while (!page.isEmpty()) {
      for (Told told : library.trails().told(page)) {
        out.write(Answers.line(StatementRoutes.withClaims(library, told)));
      }
      out.flush();
      page = store.statements().after(page.get(page.size() - 1).number(), PAGE);
    }
  }

  private void readings(OutputStream out) throws IOException {
    Writer text = new OutputStreamWriter(out, StandardCharsets.UTF_8);
    JsonLinesWriter writer = new JsonLinesWriter(text, WriterOptions.standard().withText());
    List<Revision> page = library.store().articles().after(0, PAGE);
    while (!page.isEmpty()) {
      for (Revision revision : page) {
        Optional<Reading> reading = library.store().readings().of(revision.arrival());
        if (reading.isPresent()) {
          writer.write(reading.get());
        }
      }
      page = library.store().articles().after(page.get(page.size() - 1).arrival(), PAGE);
    }
  }

  private void claims(OutputStream out) throws IOException {
    List<Claim> page = new ArrayList<>(library.store().claims().after(0, 1, PAGE));
    while (!page.isEmpty()) {
      for (Claim claim : page) {
        ObjectNode trail = AnswerJson.trail(library.trails().of(claim));
        out.write(Answers.line(trail));
      }
      out.flush();
      page = library.store().claims().after(page.get(page.size() - 1).number(), 1, PAGE);
    }
  }
}
