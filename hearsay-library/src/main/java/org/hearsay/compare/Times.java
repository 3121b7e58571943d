package org.hearsay.compare;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Finds days, months, years and times of day in a statement. */
final class Times {
  private static final List<String> DAYS = List.of("monday", "tuesday", "wednesday", "thursday", "friday", "saturday",
      "sunday");
  private static final List<String> MONTHS = List.of("january", "february", "march", "april", "may", "june", "july",
      "august", "september", "october", "november", "december");

  /**
   * A time that a statement states.
   *
   * @param kind what is stated of it: day, month, date, year, hour
   * @param value which one
   * @param start where it begins in the statement's words
   * @param end where it ends
   */
  record Time(String kind, String value, int start, int end) {}

  private Times() {}

  static boolean isMonth(Token token) {
    return MONTHS.contains(token.lower()) && token.isCapital();
  }

  static boolean isTimeWord(String lower) {
    return DAYS.contains(lower) || MONTHS.contains(lower);
  }

  static List<Time> of(List<Token> tokens) {
    List<Time> times = new ArrayList<>();
    for (int i = 0; i < tokens.size(); i++) {
      Token t = tokens.get(i);
      String word = t.lower();
      String next = i + 1 < tokens.size() ? tokens.get(i + 1).lower() : "";
      if (DAYS.contains(word)) {
        times.add(new Time("day", word, t.start(), t.end()));
      } else if (MONTHS.contains(word) && t.isCapital()) {
        times.add(new Time("month", word, t.start(), t.end()));
        if (next.matches("\\d{1,2}")) {
          times.add(new Time("date", next, tokens.get(i + 1).start(), tokens.get(i + 1).end()));
        } else if (i > 0 && tokens.get(i - 1).lower().matches("\\d{1,2}")) {
          times.add(new Time("date", tokens.get(i - 1).lower(), tokens.get(i - 1).start(), tokens.get(i - 1).end()));
        }
      } else if (word.matches("(19|20|21)\\d\\d") && i > 0
          && (Set.of("in", "since", "of", "until", "by", "to", "before", "after").contains(tokens.get(i - 1).lower())
              || MONTHS.contains(tokens.get(i - 1).lower()))) {
        times.add(new Time("year", word, t.start(), t.end()));
      } else if (word.matches("\\d{1,2}([.:]\\d\\d)?") && (next.equals("am") || next.equals("pm"))) {
        times.add(new Time("hour", word + next, t.start(), tokens.get(i + 1).end()));
      }
    }
    return times;
  }
}
