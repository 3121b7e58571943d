package org.hearsay.collect;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.util.Arrays;
import java.util.Optional;
import org.hearsay.collect.Origin.InRecord;
import org.hearsay.collect.Origin.Unit;
import org.hearsay.input.UnreadableArticleException;

/** Records in JSON: one on each line, or one after another, or in a list. */
final class JsonRecords {
  private static final JsonMapper JSON = new JsonMapper();

  static {
    JSON.getFactory().setStreamReadConstraints(
        StreamReadConstraints.builder().maxStringLength(Content.LARGEST_RECORD).build());
  }

  private final Content content;
  private final Records records;
  private final Delivery delivery;

  JsonRecords(Content content, Records records, Delivery delivery) {
    this.content = content;
    this.records = records;
    this.delivery = delivery;
  }

  /** A damaged line is skipped, and the next is read. */
  void readLines() throws IOException {
    Lines lines = new Lines(content.stream(), Content.LARGEST_RECORD);
    for (Optional<Lines.Line> next = lines.next(); next.isPresent(); next = lines.next()) {
      Lines.Line line = next.get();
      InRecord origin = new InRecord(content.name(), Unit.LINE, line.number());
      if (line.isCut()) {
        delivery.skip(origin, "is longer than " + (Content.LARGEST_RECORD >> 20) + " MiB");
      } else if (!isBlank(line.bytes())) {
        try {
          give(origin, JSON.readTree(withoutMark(line.bytes())));
        } catch (JsonProcessingException e) {
          delivery.skip(origin, reason(e));
        }
      }
      delivery.at(content.taken());
    }
  }

  private static boolean isBlank(byte[] line) {
    for (byte b : line) {
      if (b != ' ' && b != '\t') {
        return false;
      }
    }
    return true;
  }

  private static byte[] withoutMark(byte[] line) {
    boolean marked = line.length > 2 && line[0] == (byte) 0xEF && line[1] == (byte) 0xBB && line[2] == (byte) 0xBF;
    return marked ? Arrays.copyOfRange(line, 3, line.length) : line;
  }

  /** What is damaged in one record leaves in doubt where the next begins, so reading ends there. */
  void readAll() throws IOException {
    long position = 0;
    try (Metered metered = new Metered(content.stream()); JsonParser parser = JSON.createParser(metered)) {
      boolean listed = false;
      for (JsonToken token = parser.nextToken(); token != null; token = parser.nextToken()) {
        if (token == JsonToken.START_ARRAY && !listed) {
          listed = true;
        } else if (token == JsonToken.END_ARRAY) {
          listed = false;
        } else {
          give(new InRecord(content.name(), Unit.RECORD, position + 1), parser.readValueAsTree());
          position++;
          metered.allow(Content.LARGEST_RECORD);
          delivery.at(content.taken());
        }
      }
      if (position == 0) {
        delivery.skip(new Origin.InFile(content.name()), "holds no records");
      }
    } catch (JsonProcessingException e) {
      delivery.skip(new InRecord(content.name(), Unit.RECORD, position + 1), reason(e));
    }
  }

  private void give(InRecord origin, JsonNode record) {
    try {
      String id = content.stem() + "-" + origin.position();
      delivery.give(records.article(origin.toString(), id, record), origin);
    } catch (UnreadableArticleException e) {
      delivery.skip(origin, e.reason());
    }
  }

  private static String reason(JsonProcessingException e) {
    String words = e.getOriginalMessage();
    int end = words.indexOf(" at [Source");
    return "is no JSON: " + (end < 0 ? words : words.substring(0, end)).lines().findFirst().orElse("");
  }
}
