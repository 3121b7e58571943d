package org.hearsay.collect.web;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Writer;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * Visits kept in a file: a JSON object on each line, the last one of an address holds. A line that was cut off when the
 * process was killed is passed over. The addresses are held in memory, some hundred bytes each. Thread-safe; to be used
 * by one process at a time.
 */
public final class VisitFile implements Visits, Closeable {
  private static final JsonMapper JSON = new JsonMapper();

  /** A file is written anew when it is opened and has this many lines to one address. */
  private static final int LINES_PER_ADDRESS = 4;

  private final Map<String, Visit> visits = new LinkedHashMap<>();
  private final Writer out;

  private VisitFile(Path file) throws IOException {
    int lines = Files.exists(file) ? read(file) : 0;
    if (lines > LINES_PER_ADDRESS * Math.max(1, visits.size())) {
      rewrite(file);
    }
    out = Files.newBufferedWriter(file, StandardCharsets.UTF_8, StandardOpenOption.CREATE, StandardOpenOption.APPEND);
    if (lines > 0) {
      out.write('\n'); // ends a line that may have been cut off
      out.flush();
    }
  }

  /**
   * Opens a file of visits, which is made where there is none.
   *
   * @throws IOException when it can be neither read nor made
   */
  public static VisitFile open(Path file) throws IOException {
    return new VisitFile(file);
  }

  @Override
  public synchronized Optional<Visit> last(URI address) {
    return Optional.ofNullable(visits.get(address.toString()));
  }

  @Override
  public synchronized void remember(URI address, Visit visit) throws IOException {
    out.write(line(address.toString(), visit));
    out.flush();
    visits.put(address.toString(), visit);
  }

  @Override
  public synchronized void close() throws IOException {
    out.close();
  }

  private int read(Path file) throws IOException {
    int lines = 0;
    try (BufferedReader in = new BufferedReader(
        new InputStreamReader(Files.newInputStream(file), StandardCharsets.UTF_8))) {
      for (String line = in.readLine(); line != null; line = in.readLine()) {
        lines++;
        take(line);
      }
    }
    return lines;
  }

  private void take(String line) {
    try {
      JsonNode visit = JSON.readTree(line);
      if (visit.path("address").isTextual()) {
        visits.put(visit.path("address").asText(), new Visit(Instant.parse(visit.path("at").asText()),
            text(visit.path("etag")), text(visit.path("modified"))));
      }
    } catch (JsonProcessingException | DateTimeException e) {
      return; // cut off; the address will be visited again
    }
  }

  private static Optional<String> text(JsonNode node) {
    return Optional.ofNullable(node.textValue());
  }

  private void rewrite(Path file) throws IOException {
    Path anew = file.resolveSibling(file.getFileName() + ".new");
    try (BufferedWriter to = Files.newBufferedWriter(anew)) {
      for (Map.Entry<String, Visit> visit : visits.entrySet()) {
        to.write(line(visit.getKey(), visit.getValue()));
      }
    }
    Files.move(anew, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
  }

  private static String line(String address, Visit visit) throws JsonProcessingException {
    ObjectNode line = JSON.createObjectNode().put("address", address).put("at", visit.at().toString());
    visit.etag().ifPresent(etag -> line.put("etag", etag));
    visit.lastModified().ifPresent(modified -> line.put("modified", modified));
    return JSON.writeValueAsString(line) + "\n";
  }
}
