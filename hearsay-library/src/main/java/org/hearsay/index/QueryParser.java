package org.hearsay.index;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Reads queries: words, {@code "exact phrases"}, {@code =exact} words, {@code field:value}, {@code field:"a value"},
 * {@code field:="a whole name"}, and {@code -} before what must not be. Between them are spaces; they may be missing
 * around quotation marks. One pass from left to right, nothing nested.
 */
final class QueryParser {
  private static final Pattern FIELD = Pattern.compile("(\\p{L}+):");
  private static final Pattern DATE = Pattern.compile("(\\d{4})(?:-(\\d{1,2})(?:-(\\d{1,2}))?)?");
  private static final List<String> TIMES = List.of("before", "after");
  private static final List<String> FIELDS = Stream.of(
      Arrays.stream(Clause.Place.values()).map(Clause.Place::word),
      Arrays.stream(Property.values()).map(Property::word), TIMES.stream()).flatMap(names -> names).toList();

  private final String text;
  private int at;

  QueryParser(String text) throws QueryException {
    if (text.length() > Query.LENGTH) {
      throw new QueryException("the query has " + text.length() + " characters; " + Query.LENGTH
          + " are the most there can be");
    }
    this.text = text.replaceAll("[“”„]", "\"");
  }

  Query query() throws QueryException {
    List<Clause> clauses = new ArrayList<>();
    for (skipSpace(); at < text.length(); skipSpace()) {
      clauses.add(clause());
    }
    if (clauses.isEmpty()) {
      throw new QueryException("the query is empty; write words, \"a phrase\", or " + fields());
    }
    try {
      return new Query(clauses, Query.Order.RELEVANCE);
    } catch (IllegalArgumentException e) {
      throw new QueryException(e.getMessage());
    }
  }

  private Clause clause() throws QueryException {
    int start = at;
    boolean excluded = take('-');
    Matcher field = FIELD.matcher(text).region(at, text.length());
    try {
      Clause clause;
      if (field.lookingAt()) {
        at = field.end();
        clause = field(field.group(1));
      } else if (take('=')) {
        clause = new Clause.Phrase(value());
      } else {
        clause = at < text.length() && text.charAt(at) == '"' ? new Clause.Phrase(value()) : new Clause.Word(value());
      }
      return excluded ? new Clause.Not(clause) : clause;
    } catch (IllegalArgumentException e) {
      throw new QueryException("'" + shown(text.substring(start, at)) + "' has no word to look for");
    }
  }

  private Clause field(String name) throws QueryException {
    String field = name.toLowerCase(Locale.ROOT);
    if (!FIELDS.contains(field)) {
      Optional<String> near = Nearest.of(field, FIELDS);
      throw new QueryException("there is no field '" + shown(name) + ":'"
          + near.map(word -> "; did you mean " + word + ":?").orElse("; there are " + fields())
          + " (put words that have a colon in quotation marks)");
    }
    boolean whole = take('=');
    String value = value();
    if (value.isBlank()) {
      throw new QueryException(field + ": needs a value right after the colon, such as " + field + ":"
          + example(field));
    }
    if (TIMES.contains(field)) {
      LocalDate day = day(field, value);
      return field.equals("before") ? new Clause.Before(day) : new Clause.After(day);
    }
    for (Property property : Property.values()) {
      if (property.word().equals(field)) {
        return new Clause.Has(property, known(property, value));
      }
    }
    Clause.Place place = Clause.Place.valueOf(field.toUpperCase(Locale.ROOT));
    return whole && place != Clause.Place.TITLE ? new Clause.Whole(place, value) : new Clause.Named(place, value);
  }

  private static String known(Property property, String value) throws QueryException {
    String word = value.strip().toLowerCase(Locale.ROOT);
    if (property.choices().contains(word)) {
      return word;
    }
    String all = String.join(", ", property.choices());
    throw new QueryException(property.word() + ":" + shown(value) + " is not known"
        + Nearest.of(word, property.choices()).map(near -> "; did you mean " + property.word() + ":" + near + "?")
            .orElse("; it can be " + all));
  }

  private static LocalDate day(String field, String value) throws QueryException {
    Matcher date = DATE.matcher(value.strip());
    if (date.matches()) {
      try {
        return LocalDate.of(Integer.parseInt(date.group(1)), number(date.group(2)), number(date.group(3)));
      } catch (DateTimeException e) {
        throw new QueryException(field + ":" + shown(value) + " is no day of the calendar");
      }
    }
    throw new QueryException(field + ":" + shown(value) + " is no date; write 2024, 2024-05 or 2024-05-17");
  }

  private static int number(String part) {
    return part == null ? 1 : Integer.parseInt(part);
  }

  /** What stands in quotation marks here, or up to the next space or quotation mark. */
  private String value() throws QueryException {
    int start = at;
    if (take('"')) {
      int end = text.indexOf('"', at);
      if (end < 0) {
        at = text.length();
        throw new QueryException("a quotation mark is not closed: " + shown(text.substring(start)));
      }
      String value = text.substring(at, end);
      at = end + 1;
      return value;
    }
    while (at < text.length() && !space() && text.charAt(at) != '"') {
      at++;
    }
    return text.substring(start, at);
  }

  private boolean take(char sign) {
    boolean there = at < text.length() && text.charAt(at) == sign;
    at += there ? 1 : 0;
    return there;
  }

  private void skipSpace() {
    while (at < text.length() && space()) {
      at++;
    }
  }

  private boolean space() {
    char c = text.charAt(at);
    return Character.isWhitespace(c) || Character.isSpaceChar(c) || Character.isISOControl(c);
  }

  private static String example(String field) {
    return switch (field) {
      case "actor" -> "\"Jane Smith\"";
      case "outlet" -> "\"The Courier\"";
      case "title" -> "bridge";
      case "before", "after" -> "2024-05-17";
      default -> Property.valueOf(field.toUpperCase(Locale.ROOT)).choices().get(0);
    };
  }

  private static String fields() {
    return FIELDS.stream().map(field -> field + ":").collect(Collectors.joining(" "));
  }

  /** As a message shows it: on one line and not too long. */
  private static String shown(String part) {
    String line = part.replaceAll("[\\p{Cc}\\p{Zl}\\p{Zp}]", " ");
    return line.codePointCount(0, line.length()) <= 40 ? line : line.substring(0, line.offsetByCodePoints(0, 40)) + "…";
  }
}
