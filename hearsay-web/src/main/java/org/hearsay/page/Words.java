package org.hearsay.page;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Optional;
import org.hearsay.store.PublishedTime;
import org.hearsay.store.Revision;
import org.hearsay.who.Share;

/** How pages say times, numbers and names of things. Plain functions; times are those of UTC. */
public final class Words {
  private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("d MMM uuuu, HH:mm", Locale.ENGLISH)
      .withZone(ZoneOffset.UTC);
  private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMM uuuu", Locale.ENGLISH)
      .withZone(ZoneOffset.UTC);

  private Words() {}

  /** A point in time, or that it is not known. */
  public static String time(Optional<Instant> time) {
    return time.map(TIME::format).orElse("time not known");
  }

  /** When an article was published: the day alone, when no more is known. */
  public static String time(Revision revision) {
    boolean day = revision.article().published().filter(p -> p.strip().matches("\\d{4}-\\d{2}-\\d{2}")).isPresent();
    return day ? revision.published().map(DAY::format).orElse("time not known") : time(revision.published());
  }

  /** A time as an article states it: as it stands, where it is not understood. */
  public static String stated(String published) {
    boolean day = published.strip().matches("\\d{4}-\\d{2}-\\d{2}");
    return PublishedTime.of(published).map(day ? DAY::format : TIME::format).orElse(published);
  }

  /** From one day to another. */
  public static String days(Optional<Instant> first, Optional<Instant> last) {
    if (first.isEmpty() || last.isEmpty()) {
      return "time not known";
    }
    String from = DAY.format(first.get());
    String to = DAY.format(last.get());
    return from.equals(to) ? from : from + " – " + to;
  }

  /** A number of things. */
  public static String counted(long number, String one) {
    return number(number) + " " + one + (number == 1 ? "" : "s");
  }

  /** A number. */
  public static String number(long number) {
    return String.format(Locale.ROOT, "%,d", number);
  }

  /** A probability. */
  public static String probability(double value) {
    return String.format(Locale.ROOT, "%.2f", value);
  }

  /** A share with its interval: <i>31 % (25–38)</i>. */
  public static String share(Share share) {
    return share.of() == 0 ? "–" : String.format(Locale.ROOT, "%.0f %% (%.0f–%.0f)", 100 * share.value(),
        100 * share.low(), 100 * share.high());
  }

  /** A constant's word. */
  public static String word(Enum<?> constant) {
    return constant.name().toLowerCase(Locale.ROOT).replace('_', ' ');
  }
}
