package org.hearsay.compare;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.Set;

/** Finds the numbers in a statement. Years and days of months are times, not numbers. */
final class Quantities {
  private static final Map<String, Double> WORDS = Map.ofEntries(Map.entry("zero", 0.0), Map.entry("one", 1.0),
      Map.entry("two", 2.0), Map.entry("three", 3.0), Map.entry("four", 4.0), Map.entry("five", 5.0), Map.entry("six", 6.0),
      Map.entry("seven", 7.0), Map.entry("eight", 8.0), Map.entry("nine", 9.0), Map.entry("ten", 10.0),
      Map.entry("eleven", 11.0), Map.entry("twelve", 12.0), Map.entry("thirteen", 13.0), Map.entry("fourteen", 14.0),
      Map.entry("fifteen", 15.0), Map.entry("sixteen", 16.0), Map.entry("seventeen", 17.0), Map.entry("eighteen", 18.0),
      Map.entry("nineteen", 19.0), Map.entry("twenty", 20.0), Map.entry("thirty", 30.0), Map.entry("forty", 40.0),
      Map.entry("fifty", 50.0), Map.entry("sixty", 60.0), Map.entry("seventy", 70.0), Map.entry("eighty", 80.0),
      Map.entry("ninety", 90.0), Map.entry("dozen", 12.0), Map.entry("twice", 2.0));
  private static final Map<String, Double> FRACTIONS = Map.of("half", 0.5, "third", 1 / 3.0, "thirds", 1 / 3.0, "quarter",
      0.25, "quarters", 0.25, "fifth", 0.2, "fifths", 0.2, "tenth", 0.1, "tenths", 0.1);
  private static final Map<String, Double> POWERS = Map.ofEntries(Map.entry("hundred", 1e2), Map.entry("thousand", 1e3),
      Map.entry("million", 1e6), Map.entry("billion", 1e9), Map.entry("trillion", 1e12), Map.entry("m", 1e6),
      Map.entry("mn", 1e6), Map.entry("mm", 1e6), Map.entry("bn", 1e9), Map.entry("k", 1e3), Map.entry("dozen", 12.0));
  private static final Set<String> ABOUT = Set.of("about", "around", "nearly", "almost", "roughly", "some", "approximately",
      "least", "over", "than", "to", "circa", "close", "estimated", "up");
  private static final Set<String> PER_CENT = Set.of("%", "percent", "cent", "percentage");

  private final List<Token> tokens;
  private final String text;

  private Quantities(List<Token> tokens, String text) {
    this.tokens = tokens;
    this.text = text;
  }

  /** Whether a word in lower case is a number's. */
  static boolean isNumber(String lower) {
    return WORDS.containsKey(lower) || FRACTIONS.containsKey(lower) || POWERS.containsKey(lower) && lower.length() > 2;
  }

  static List<Quantity> of(List<Token> tokens, String text) {
    return new Quantities(tokens, text).all();
  }

  private List<Quantity> all() {
    List<Quantity> found = new ArrayList<>();
    int i = 0;
    while (i < tokens.size()) {
      int end = read(i, found);
      i = Math.max(i + 1, end);
    }
    return found;
  }

  /** Reads a number that begins at a token; where it ends, or the same place when there is none. */
  private int read(int from, List<Quantity> found) {
    OptionalDouble first = value(tokens.get(from));
    if (first.isEmpty() || isTime(from)) {
      return from;
    }
    double value = first.getAsDouble();
    int at = from + 1;
    boolean fraction = FRACTIONS.containsKey(tokens.get(from).lower());
    while (at < tokens.size()) {
      String word = tokens.get(at).lower();
      if (POWERS.containsKey(word)) {
        value *= POWERS.get(word);
      } else if (!fraction && FRACTIONS.containsKey(word) && !word.equals("half")) {
        value *= FRACTIONS.get(word); // two thirds
        fraction = true;
      } else if (WORDS.containsKey(word) && WORDS.get(word) < 10 && value >= 20 && value < 100) {
        value += WORDS.get(word); // twenty-one
      } else if (!fraction && value >= 100 && value % 100 == 0 && below100(at) > 0) {
        value += below100(at); // two hundred fifty
      } else if (word.equals("and") && value >= 100 && value % 100 == 0 && below100(at + 1) > 0) {
        at++;
        value += below100(at); // one hundred and twelve
      } else {
        break;
      }
      at++;
    }
    String unit = unit(from, at, fraction);
    if (tokens.get(from).lower().equals("one") && unit.isEmpty() || tokens.get(from).lower().equals("third") && !of(at)) {
      return at; // a pronoun, an ordinal
    }
    if (fraction && unit.equals("%")) {
      value *= 100; // fractions and per cents are measured alike
    }
    found.add(new Quantity(value, unit, fraction || about(from), tokens.get(from).start(), tokens.get(at - 1).end()));
    return at;
  }

  /** The value of a number's word below one hundred; 0 when it is none. */
  private double below100(int at) {
    return at < tokens.size() ? WORDS.getOrDefault(tokens.get(at).lower(), 0.0) : 0;
  }

  private boolean of(int at) {
    return at < tokens.size() && tokens.get(at).lower().equals("of");
  }

  private static OptionalDouble value(Token token) {
    String digits = token.lower().replaceAll("[$£€]", "");
    if (!digits.isEmpty() && Character.isDigit(digits.charAt(0))) {
      String plain = digits.replaceAll(",(?=\\d{3})", "").replace(',', '.').replaceAll("\\.$", "");
      return plain.chars().filter(c -> c == '.').count() > 1 || plain.length() > 15 ? OptionalDouble.empty()
          : OptionalDouble.of(Double.parseDouble(plain));
    }
    Double word = WORDS.get(token.lower());
    Double fraction = FRACTIONS.get(token.lower());
    return word != null ? OptionalDouble.of(word) : fraction != null ? OptionalDouble.of(fraction) : OptionalDouble.empty();
  }

  /** A year, a day of a month, a clock's time. */
  private boolean isTime(int at) {
    String word = tokens.get(at).lower();
    boolean year = word.matches("1[5-9]\\d\\d|20\\d\\d|21\\d\\d") && (at == 0 || !tokens.get(at - 1).lower().equals("than"))
        && (at + 1 >= tokens.size() || Times.isMonth(tokens.get(at + 1)) || at > 0
            && (Set.of("in", "since", "of", "until", "from", "by", "and", "to", "before", "after").contains(tokens.get(at - 1).lower())
                || Times.isMonth(tokens.get(at - 1))));
    boolean day = at > 0 && Times.isMonth(tokens.get(at - 1))
        || at + 1 < tokens.size() && Times.isMonth(tokens.get(at + 1)) && word.matches("\\d{1,2}");
    return year || day || isHour(at + 1) || isMinutes(at + 1) && isHour(at + 2) || isMinutes(at) && isHour(at + 1);
  }

  /** Whether a token makes a clock's time of the number before: <i>am</i>, <i>p.m.</i> */
  private boolean isHour(int at) {
    return at < tokens.size() && (Set.of("am", "pm").contains(tokens.get(at).lower())
        || Set.of("a", "p").contains(tokens.get(at).lower()) && at + 1 < tokens.size() && tokens.get(at + 1).lower().equals("m"));
  }

  /** Whether a token is the 30 of 4:30. */
  private boolean isMinutes(int at) {
    return at > 0 && at < tokens.size() && tokens.get(at).text().matches("[0-5]\\d")
        && tokens.get(at - 1).end() + 1 == tokens.get(at).start() && tokens.get(at - 1).text().matches("\\d{1,2}");
  }

  private String unit(int from, int at, boolean fraction) {
    if (fraction) {
      return "%";
    }
    String own = tokens.get(from).text();
    if (!own.isEmpty() && "$£€".indexOf(own.charAt(0)) >= 0) {
      return own.substring(0, 1);
    }
    for (int i = at; i < Math.min(tokens.size(), at + 3); i++) {
      if (PER_CENT.contains(tokens.get(i).lower())) {
        return "%";
      }
    }
    for (int i = at; i < Math.min(tokens.size(), at + 3) && isJoined(i); i++) {
      if (tokens.get(i).lower().matches("years?") && i + 1 < tokens.size() && tokens.get(i + 1).lower().equals("old")) {
        return Quantity.AGE;
      }
      if (tokens.get(i).isContent()) {
        return tokens.get(i).stem();
      }
    }
    return "";
  }

  /** Whether no comma or other mark but a hyphen parts a token from the one before: <i>Vale, 46, was hurt</i> counts nothing. */
  private boolean isJoined(int at) {
    return text.substring(tokens.get(at - 1).end(), tokens.get(at).start()).chars().allMatch(c -> c == '-' || Character.isWhitespace(c));
  }

  private boolean about(int from) {
    for (int i = Math.max(0, from - 3); i < from; i++) {
      if (ABOUT.contains(tokens.get(i).lower())) {
        return true;
      }
    }
    return false;
  }
}
