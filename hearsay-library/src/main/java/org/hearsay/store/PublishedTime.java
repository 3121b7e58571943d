package org.hearsay.store;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.TemporalQuery;
import java.util.List;
import java.util.Optional;

/**
 * The point in time that a stated time of publication stands for, so that articles can be put in order.
 *
 * <p>A time without an offset is taken as UTC, a day as its first moment, a month or a year as its first day.
 */
public final class PublishedTime {
  private record Form(DateTimeFormatter format, TemporalQuery<Instant> instant) {}

  private static final List<Form> FORMS = List.of(
      new Form(DateTimeFormatter.ISO_OFFSET_DATE_TIME, t -> OffsetDateTime.from(t).toInstant()),
      new Form(DateTimeFormatter.ISO_LOCAL_DATE_TIME, t -> LocalDateTime.from(t).toInstant(ZoneOffset.UTC)),
      new Form(DateTimeFormatter.ISO_DATE, t -> start(LocalDate.from(t))),
      new Form(DateTimeFormatter.BASIC_ISO_DATE, t -> start(LocalDate.from(t))),
      new Form(DateTimeFormatter.ofPattern("uuuu-MM"), t -> start(YearMonth.from(t).atDay(1))));

  private PublishedTime() {}

  /** The time that {@code stated} (ISO 8601) stands for, to the millisecond; empty when it is none. */
  public static Optional<Instant> of(String stated) {
    String given = stated.strip();
    for (Form form : FORMS) {
      try {
        return Optional.of(Instant.ofEpochMilli(form.format.parse(given, form.instant).toEpochMilli()));
      } catch (DateTimeException | ArithmeticException e) {
        continue; // the next form may fit
      }
    }
    return Optional.empty();
  }

  private static Instant start(LocalDate day) {
    return day.atStartOfDay().toInstant(ZoneOffset.UTC);
  }
}
