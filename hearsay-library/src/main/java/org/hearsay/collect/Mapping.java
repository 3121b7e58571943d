package org.hearsay.collect;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Which fields of a record hold the parts of an article, in JSONL, JSON and CSV. Immutable.
 *
 * <p>{@link #standard()} knows the parts by their own names and by some others that are common (headline, body, url).
 * {@link #parse} takes what a user writes: {@code title=headline,text=story.body,published=date}. A dot reaches into
 * nested objects. Parts that are not mentioned keep their standard names.
 */
public final class Mapping {
  /** The parts of an article that a record can give. */
  enum Part {
    ID("id"), TEXT("text", "body", "content"), HTML("html", "body_html"), TITLE("title", "headline"),
    OUTLET("outlet", "publisher", "source"), AUTHOR("author", "authors", "byline"),
    PUBLISHED("published", "date_published", "published_at", "pubdate", "date"), ADDRESS("address", "url", "link"),
    LANGUAGE("language", "lang");

    private final List<String> names;

    Part(String... names) {
      this.names = List.of(names);
    }

    String word() {
      return names.get(0);
    }
  }

  private static final int MOST_NAMES = 20;

  private final Map<Part, List<String>> fields;
  private final boolean chosen;

  private Mapping(Map<Part, List<String>> fields, boolean chosen) {
    this.fields = fields;
    this.chosen = chosen;
  }

  /** The parts under their own names, and some others that are common. */
  public static Mapping standard() {
    return new Mapping(standardFields(), false);
  }

  private static Map<Part, List<String>> standardFields() {
    Map<Part, List<String>> fields = new EnumMap<>(Part.class);
    for (Part part : Part.values()) {
      fields.put(part, part.names);
    }
    return fields;
  }

  /**
   * What a user writes.
   *
   * @param written {@code part=field} and so on, parted by commas; parts are id, text, html (text in HTML), title,
   *     outlet, author, published, address and language
   * @throws IllegalArgumentException when it is not written so, with a message for users in one line
   */
  public static Mapping parse(String written) {
    Map<Part, List<String>> fields = standardFields();
    for (String pair : written.split(",", -1)) {
      int equals = pair.indexOf('=');
      if (equals < 1 || equals == pair.length() - 1) {
        throw new IllegalArgumentException("a mapping is written part=field,part=field, not \"" + pair + "\"");
      }
      fields.put(part(pair.substring(0, equals).strip()), List.of(pair.substring(equals + 1).strip()));
    }
    return new Mapping(fields, true);
  }

  private static Part part(String name) {
    return Arrays.stream(Part.values()).filter(part -> part.word().equals(name)).findFirst()
        .orElseThrow(() -> new IllegalArgumentException("\"" + name + "\" is no part of an article; parts are "
            + Arrays.stream(Part.values()).map(Part::word).collect(Collectors.joining(", "))));
  }

  /** Whether a user chose the fields. */
  boolean isChosen() {
    return chosen;
  }

  /** The names under which a part is looked for, for messages. */
  String names(Part part) {
    return fields.get(part).stream().map(name -> "\"" + name + "\"").collect(Collectors.joining(" or "));
  }

  /** Whether any of these columns holds a text. */
  boolean hasText(List<String> columns) {
    return columns.stream().anyMatch(c -> fields.get(Part.TEXT).stream().anyMatch(c::equalsIgnoreCase)
        || fields.get(Part.HTML).stream().anyMatch(c::equalsIgnoreCase));
  }

  /** What a record gives for a part; the empty string when it gives nothing. */
  String value(Part part, JsonNode record) {
    for (String name : fields.get(part)) {
      String value = field(record, name).map(Mapping::words).orElse("");
      if (!value.isBlank()) {
        return value;
      }
    }
    return "";
  }

  /** By the name as it is, in any case, or as a path of names with dots between. */
  private static Optional<JsonNode> field(JsonNode record, String name) {
    if (record.has(name)) {
      return Optional.of(record.get(name));
    }
    for (Map.Entry<String, JsonNode> field : record.properties()) {
      if (field.getKey().strip().equalsIgnoreCase(name)) {
        return Optional.of(field.getValue());
      }
    }
    int dot = name.indexOf('.');
    return dot < 1 || !record.path(name.substring(0, dot)).isObject() ? Optional.empty()
        : field(record.get(name.substring(0, dot)), name.substring(dot + 1));
  }

  /** A text or number, a list of them, or the names of things. */
  static String words(JsonNode value) {
    if (value.isArray()) {
      List<String> names = new ArrayList<>();
      for (JsonNode one : value) {
        String words = one.isArray() ? "" : words(one);
        if (!words.isBlank() && names.size() < MOST_NAMES) {
          names.add(words);
        }
      }
      return String.join(", ", names);
    }
    if (value.isObject()) {
      return value.path("name").asText("");
    }
    return value.isNull() ? "" : value.asText().replace("\uFEFF", "");
  }

  @Override
  public String toString() {
    return fields.entrySet().stream().map(f -> f.getKey().word() + "=" + String.join("|", f.getValue()))
        .collect(Collectors.joining(","));
  }
}
