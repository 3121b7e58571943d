package org.hearsay.input;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.format.ResolverStyle;
import java.time.temporal.TemporalAccessor;
import java.time.temporal.TemporalQuery;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Times of publication as pages give them, in ISO 8601. What may be read in two ways, such as 3/4/2031, is left out. */
final class PublicationTime {
  private static final int LONGEST = 64;

  private static final List<DateTimeFormatter> ISO = List.of(DateTimeFormatter.ISO_DATE_TIME,
      DateTimeFormatter.ISO_DATE, strict("uuuu-MM"));

  /** What Java writes behind an offset, and ISO 8601 does not know. */
  private static final Pattern ZONE = Pattern.compile("\\[[A-Za-z0-9_/+-]{1,40}]\\z");

  private static final String TIME = "[uuuu-M-d][uuuu/M/d]['T'][' ']H:mm[:ss]['.'SSSSSS]['.'SSS]";

  /** A space for the T, an offset without its colon or with a space before it, fields of one digit, slashes. */
  private static final List<DateTimeFormatter> NEARLY_ISO = List.of(
      offset("+HH:MM"), offset("+HHMM"), offset("+HH"), strict(TIME),
      strict("uuuuMMdd'T'HHmmss[X]"));

  private static final List<DateTimeFormatter> DAYS = List.of(DateTimeFormatter.BASIC_ISO_DATE,
      strict("[uuuu-M-d][uuuu/M/d]"));

  private static final DateTimeFormatter MAIL =
      DateTimeFormatter.RFC_1123_DATE_TIME.withResolverStyle(ResolverStyle.STRICT);

  /** Names of zones in RFC 822, section 5.1, which mail and feeds still use; other names may mean several zones. */
  private static final Map<String, String> ZONES = Map.of("UT", "+0000", "UTC", "+0000", "Z", "+0000", "EST", "-0500",
      "EDT", "-0400", "CST", "-0600", "CDT", "-0500", "PST", "-0800", "PDT", "-0700");
  private static final Pattern ZONE_NAMED = Pattern.compile("(?<=:\\d\\d )(?:UTC?|Z|[ECP][SD]T)\\z");

  private static final String MONTH = "(Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[a-z]{0,7}\\.?";
  private static final String WEEKDAY = "\\A(?:[A-Z][a-z]{1,8},?\\s+)?";
  private static final Pattern MONTH_FIRST =
      Pattern.compile(WEEKDAY + MONTH + "\\s+(?<day>\\d{1,2})(?:st|nd|rd|th)?,?\\s+(?<year>\\d{4})\\b");
  private static final Pattern DAY_FIRST =
      Pattern.compile(WEEKDAY + "(?<day>\\d{1,2})(?:st|nd|rd|th)?\\s+" + MONTH + ",?\\s+(?<year>\\d{4})\\b");
  private static final String MONTHS = "JanFebMarAprMayJunJulAugSepOctNovDec";

  private static final Pattern EPOCH = Pattern.compile("1\\d{9}(\\d{3})?");

  private PublicationTime() {}

  /** ISO 8601 as it is given, other common forms rewritten; nothing when it is no certain time. */
  static Optional<String> iso(String raw) {
    String given = ZONE.matcher(raw.strip()).replaceFirst("");
    if (given.isEmpty() || given.length() > LONGEST) {
      return Optional.empty();
    }
    for (DateTimeFormatter iso : ISO) {
      if (parsed(iso, given, TemporalAccessor.class::cast).isPresent()) {
        return Optional.of(given);
      }
    }
    return numeric(given).or(() -> spelled(given));
  }

  private static Optional<String> numeric(String given) {
    Matcher epoch = EPOCH.matcher(given);
    if (epoch.matches()) {
      long number = Long.parseLong(given);
      return Optional.of(
          (epoch.group(1) == null ? Instant.ofEpochSecond(number) : Instant.ofEpochMilli(number)).toString());
    }
    for (DateTimeFormatter nearly : NEARLY_ISO) {
      Optional<String> time = parsed(nearly, given, OffsetDateTime::from)
          .map(DateTimeFormatter.ISO_OFFSET_DATE_TIME::format)
          .or(() -> parsed(nearly, given, LocalDateTime::from).map(DateTimeFormatter.ISO_LOCAL_DATE_TIME::format));
      if (time.isPresent()) {
        return time;
      }
    }
    return DAYS.stream().flatMap(day -> parsed(day, given, LocalDate::from).stream()).map(LocalDate::toString)
        .findFirst();
  }

  /** Dates with the month's English name; a time of day behind one is dropped unless it is as RFC 1123 has it. */
  private static Optional<String> spelled(String given) {
    Optional<OffsetDateTime> mail = parsed(MAIL,
        ZONE_NAMED.matcher(given).replaceFirst(zone -> ZONES.get(zone.group())), OffsetDateTime::from);
    if (mail.isPresent()) {
      return mail.map(DateTimeFormatter.ISO_OFFSET_DATE_TIME::format);
    }
    for (Pattern order : List.of(MONTH_FIRST, DAY_FIRST)) {
      Matcher date = order.matcher(given);
      if (date.find()) {
        int month = MONTHS.indexOf(date.group(order == MONTH_FIRST ? 1 : 2)) / 3 + 1;
        int day = Integer.parseInt(date.group("day"));
        YearMonth of = YearMonth.of(Integer.parseInt(date.group("year")), month);
        return of.isValidDay(day) ? Optional.of(of.atDay(day).toString()) : Optional.empty();
      }
    }
    return Optional.empty();
  }

  private static <T> Optional<T> parsed(DateTimeFormatter format, String given, TemporalQuery<T> as) {
    try {
      return Optional.of(format.parse(given, as));
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }

  private static DateTimeFormatter offset(String offset) {
    return new DateTimeFormatterBuilder().appendPattern(TIME + "[' ']").appendOffset(offset, "Z")
        .toFormatter(Locale.ROOT).withResolverStyle(ResolverStyle.STRICT);
  }

  /** Which refuses 30 February; others would make it the 28th. */
  private static DateTimeFormatter strict(String pattern) {
    return DateTimeFormatter.ofPattern(pattern, Locale.ROOT).withResolverStyle(ResolverStyle.STRICT);
  }
}
