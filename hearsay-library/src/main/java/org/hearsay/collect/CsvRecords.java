package org.hearsay.collect;

import com.fasterxml.jackson.databind.MappingIterator;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.RuntimeJsonMappingException;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.csv.CsvMapper;
import com.fasterxml.jackson.dataformat.csv.CsvParser;
import com.fasterxml.jackson.dataformat.csv.CsvSchema;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.hearsay.collect.Origin.InRecord;
import org.hearsay.collect.Origin.Unit;
import org.hearsay.input.UnreadableArticleException;

/**
 * Rows of a table in CSV (RFC 4180), with commas, semicolons or tabs between and the names of the columns in the first
 * row. A row goes on over several lines as long as a quotation mark is open. Where the marks do not match, the first line
 * is reported and skipped, and the next line is tried as the begin of a row. For one thread.
 */
final class CsvRecords {
  /** A row with an open mark is given up after so many characters. */
  private static final int LONGEST_ROW = 4 << 20;
  private static final String OPEN = "has a quotation mark that is not closed";

  private final Content content;
  private final Records records;
  private final Delivery delivery;
  private final Lines lines;
  private final Deque<Lines.Line> again = new ArrayDeque<>();
  private ObjectReader rows = new CsvMapper().readerFor(String[].class);
  private List<String> columns = List.of();

  CsvRecords(Content content, Records records, Delivery delivery) {
    this.content = content;
    this.records = records;
    this.delivery = delivery;
    this.lines = new Lines(content.stream(), Content.LARGEST_RECORD);
  }

  void read() throws IOException {
    Optional<Lines.Line> first = next();
    if (first.isEmpty()) {
      delivery.skip(new Origin.InFile(content.name()), "is empty; there is nothing to read");
      return;
    }
    String header = new String(first.get().bytes(), StandardCharsets.UTF_8).replaceFirst("\\A\uFEFF", "");
    CsvSchema schema = CsvSchema.emptySchema().withColumnSeparator(separator(header));
    rows = new CsvMapper().readerFor(String[].class).with(CsvParser.Feature.WRAP_AS_ARRAY).with(schema);
    columns = header(header);
    if (!records.mapping().hasText(columns)) {
      delivery.skip(new Origin.InFile(content.name()), "has no column " + records.mapping().names(Mapping.Part.TEXT)
          + " (its columns are " + columns.stream().limit(20).collect(Collectors.joining(", "))
          + "); say with --map text=COLUMN which one holds the text");
      return;
    }
    for (Optional<Lines.Line> line = next(); line.isPresent(); line = next()) {
      row(line.get());
      delivery.at(content.taken());
    }
  }

  private List<String> header(String line) {
    try (MappingIterator<String[]> header = rows.readValues(line)) {
      return header.hasNext() ? Arrays.stream(header.next()).map(String::strip).toList() : List.of();
    } catch (IOException | RuntimeJsonMappingException e) {
      return List.of();
    }
  }

  private static char separator(String header) {
    char best = ',';
    for (char candidate : new char[] {';', '\t'}) {
      best = header.chars().filter(c -> c == candidate).count() > count(header, best) ? candidate : best;
    }
    return best;
  }

  private static long count(String header, char wanted) {
    return header.chars().filter(c -> c == wanted).count();
  }

  private Optional<Lines.Line> next() throws IOException {
    return again.isEmpty() ? lines.next() : Optional.of(again.removeFirst());
  }

  /** The row that begins with a line. */
  private void row(Lines.Line first) throws IOException {
    InRecord origin = new InRecord(content.name(), Unit.LINE, first.number());
    List<Lines.Line> more = new ArrayList<>();
    StringBuilder row = new StringBuilder();
    try {
      row.append(text(first));
      long marks = row.chars().filter(c -> c == '"').count();
      while (marks % 2 == 1) {
        Optional<Lines.Line> next = next();
        if (next.isEmpty() || row.length() > LONGEST_ROW) {
          next.ifPresent(more::add);
          throw new IOException(OPEN);
        }
        more.add(next.get());
        String text = text(next.get());
        row.append('\n').append(text);
        marks += text.chars().filter(c -> c == '"').count();
      }
      give(origin, row.toString());
    } catch (IOException | RuntimeJsonMappingException e) {
      delivery.skip(origin, e.getMessage() != null && e.getClass() == IOException.class ? e.getMessage()
          : "has quotation marks that do not match");
      for (int i = more.size() - 1; i >= 0; i--) {
        again.addFirst(more.get(i));
      }
    }
  }

  private static String text(Lines.Line line) throws IOException {
    if (line.isCut()) {
      throw new IOException("is longer than " + (Content.LARGEST_RECORD >> 20) + " MiB");
    }
    try {
      return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(line.bytes())).toString();
    } catch (CharacterCodingException e) {
      throw new IOException("is not in UTF-8", e);
    }
  }

  /** Parses all of it before any of it is given: marks in the middle of fields may have joined two rows. */
  private void give(InRecord origin, String text) throws IOException {
    List<String[]> parsed;
    try (MappingIterator<String[]> each = rows.readValues(text)) {
      parsed = each.readAll();
    }
    for (String[] row : parsed) {
      if (row.length <= 1 && (row.length == 0 || row[0].isBlank())) {
        continue;
      }
      if (row.length > columns.size()) {
        delivery.skip(origin, "has " + row.length + " columns, and the table has " + columns.size());
        continue;
      }
      ObjectNode record = JsonNodeFactory.instance.objectNode();
      for (int i = 0; i < row.length; i++) {
        record.put(columns.get(i), row[i]);
      }
      try {
        delivery.give(records.article(origin.toString(), content.stem() + "-" + origin.position(), record), origin);
      } catch (UnreadableArticleException e) {
        delivery.skip(origin, e.reason());
      }
    }
  }
}
