package io.connectors.web.shared;

import io.connectors.web.message.Messages;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;

/**
 * Value: a time as pages show it, the model of a {@code time} element.
 *
 * @param iso for programs
 * @param words for users, in UTC
 */
public record DisplayTime(String iso, String words) {

  private static final DateTimeFormatter TO_THE_MINUTE = formatter("page.date.minute");
  private static final DateTimeFormatter TO_THE_SECOND = formatter("page.date.second");

  /** To the minute. */
  public static DisplayTime of(Instant time) {
    return new DisplayTime(time.toString(), TO_THE_MINUTE.format(time));
  }

  /** To the second. */
  public static DisplayTime precisely(Instant time) {
    return new DisplayTime(time.toString(), TO_THE_SECOND.format(time));
  }

  private static DateTimeFormatter formatter(String key) {
    return DateTimeFormatter.ofPattern(Messages.ENGLISH.text(key), Messages.ENGLISH.locale())
        .withZone(ZoneOffset.UTC);
  }
}
