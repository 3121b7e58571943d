package org.hearsay.web.api;

import io.javalin.http.Context;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.hearsay.web.Problem;

/** The parameters of a request's address, read strictly: what is not known, twice there or out of range is refused. */
final class Asked {
  private static final int LONGEST = 2_000;

  private final Map<String, List<String>> given;

  private Asked(Map<String, List<String>> given) {
    this.given = given;
  }

  /**
   * The parameters of a request.
   *
   * @param known the names there may be
   * @throws Problem at any other, and at one that is there twice
   */
  static Asked of(Context ctx, String... known) {
    Map<String, List<String>> given = ctx.queryParamMap();
    for (Map.Entry<String, List<String>> one : given.entrySet()) {
      if (!List.of(known).contains(one.getKey())) {
        throw Problem.bad(known.length == 0 ? "This address takes no parameters."
            : "There is no such parameter here; there are: " + String.join(", ", known) + ".");
      }
      if (one.getValue().size() > 1) {
        throw Problem.bad("The parameter " + one.getKey() + " is there more than once.");
      }
    }
    return new Asked(given);
  }

  /** Words; empty when there are none. */
  Optional<String> words(String name) {
    Optional<String> value = value(name);
    value.ifPresent(words -> Words.check("The parameter " + name, words, LONGEST));
    return value.filter(v -> !v.isBlank());
  }

  /** A whole number in a range, or the standard one when it is not given. */
  int number(String name, int least, int most, int standard) {
    Optional<String> value = value(name);
    if (value.isEmpty()) {
      return standard;
    }
    try {
      int number = Integer.parseInt(value.get());
      if (number >= least && number <= most && value.get().chars().allMatch(c -> c <= '9')) { // no other script's digits
        return number;
      }
    } catch (NumberFormatException e) {
      // said below
    }
    throw Problem.bad("The parameter " + name + " takes a whole number from " + least + " to " + most + ".");
  }

  /** A number from 0 to 1, or the standard one when it is not given. */
  double fraction(String name, double standard) {
    Optional<String> value = value(name);
    if (value.isEmpty()) {
      return standard;
    }
    try {
      double number = Double.parseDouble(value.get());
      if (number >= 0 && number <= 1 && value.get().length() < 20) {
        return number;
      }
    } catch (NumberFormatException e) {
      // said below
    }
    throw Problem.bad("The parameter " + name + " takes a number from 0 to 1.");
  }

  /** Yes or no, as {@code true} or {@code false}; no when it is not given. */
  boolean flag(String name) {
    return one(name, List.of("true", "false"), "false").equals("true");
  }

  /** One of some words, or the standard one when it is not given. */
  String one(String name, List<String> words, String standard) {
    String value = value(name).orElse(standard);
    if (!words.contains(value)) {
      throw Problem.bad("The parameter " + name + " takes one of: " + String.join(", ", words) + ".");
    }
    return value;
  }

  /** One of the constants of an enum, by its name in lower case; empty when it is not given. */
  <E extends Enum<E>> Optional<E> one(String name, Class<E> type) {
    if (value(name).isEmpty()) {
      return Optional.empty();
    }
    Map<String, E> constants = Arrays.stream(type.getEnumConstants())
        .collect(Collectors.toMap(c -> c.name().toLowerCase(Locale.ROOT), c -> c));
    return Optional.of(constants.get(one(name, constants.keySet().stream().sorted().toList(), "")));
  }

  private Optional<String> value(String name) {
    return Optional.ofNullable(given.get(name)).map(values -> values.get(0));
  }
}
