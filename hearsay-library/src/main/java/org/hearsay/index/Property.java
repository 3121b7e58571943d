package org.hearsay.index;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.hearsay.Act;
import org.hearsay.ActorKind;
import org.hearsay.Mode;
import org.hearsay.QuotationType;
import org.hearsay.Stance;

/** What a statement is that has one of a few values. */
public enum Property {
  /** How far the writer stands behind it. */
  STANCE(words(Stance.Value.values())),
  /** What kind of actor said it: the last of the chain; {@code writer} in the writer's own voice. */
  KIND(words(ActorKind.values())),
  /** What the source does. */
  ACT(words(Act.values())),
  /** How the content is given; nothing in the writer's own voice. */
  TYPE(words(QuotationType.values())),
  /** Whether the source does so at all. */
  MODE(words(Mode.values())),
  /** {@code copy}: in a text that was published before; {@code superseded}: in words that a later revision replaced. */
  IS(List.of("copy", "superseded"));

  private final List<String> choices;

  Property(List<String> choices) {
    this.choices = choices;
  }

  private static List<String> words(Enum<?>[] values) {
    return Arrays.stream(values).map(value -> value.name().toLowerCase(Locale.ROOT)).toList();
  }

  /** Its name in a query. */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The words for its values. */
  public List<String> choices() {
    return choices;
  }
}
