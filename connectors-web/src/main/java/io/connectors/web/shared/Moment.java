package io.connectors.web.shared;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/**
 * Value: a time as pages show it, the model of a {@code time} element.
 *
 * @param iso for programs
 * @param words for people, in UTC
 */
public record Moment(String iso, String words) {

  private static final DateTimeFormatter TO_THE_MINUTE =
      DateTimeFormatter.ofPattern("d MMM uuuu, HH:mm 'UTC'", Locale.ENGLISH)
          .withZone(ZoneOffset.UTC);
  private static final DateTimeFormatter TO_THE_SECOND =
      DateTimeFormatter.ofPattern("d MMM uuuu, HH:mm:ss 'UTC'", Locale.ENGLISH)
          .withZone(ZoneOffset.UTC);

  /** To the minute. */
  public static Moment of(Instant time) {
    return new Moment(time.toString(), TO_THE_MINUTE.format(time));
  }

  /** To the second. */
  public static Moment precisely(Instant time) {
    return new Moment(time.toString(), TO_THE_SECOND.format(time));
  }
}
