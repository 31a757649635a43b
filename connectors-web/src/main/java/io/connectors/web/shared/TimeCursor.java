package io.connectors.web.shared;

import io.connectors.domain.shared.InvalidRequest;
import io.connectors.domain.shared.UuidText;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Base64;
import java.util.UUID;

/** Value: a position in a list that is ordered by time. Clients treat its text as opaque. */
public record TimeCursor(Instant at, UUID id) {

  private static final Instant EARLIEST = Instant.EPOCH;
  private static final Instant LATEST = Instant.parse("9999-01-01T00:00:00Z");

  /** Whether the database can store the time. */
  public static boolean isStorable(Instant time) {
    return !time.isBefore(EARLIEST) && time.isBefore(LATEST);
  }

  /**
   * Reads a cursor.
   *
   * @throws InvalidRequest if the text was not written by {@link #write}
   */
  public static TimeCursor read(String text) {
    try {
      String position = new String(Base64.getUrlDecoder().decode(text), StandardCharsets.UTF_8);
      int space = position.indexOf(' ');
      return UuidText.parse(position.substring(space + 1))
          .map(id -> new TimeCursor(Instant.parse(position.substring(0, Math.max(space, 0))), id))
          .filter(read -> isStorable(read.at()))
          .orElseThrow(TimeCursor::unknown);
    } catch (IllegalArgumentException | DateTimeException unreadable) {
      throw unknown();
    }
  }

  public String write() {
    return Base64.getUrlEncoder()
        .withoutPadding()
        .encodeToString((at + " " + id).getBytes(StandardCharsets.UTF_8));
  }

  private static InvalidRequest unknown() {
    return new InvalidRequest("The parameter cursor must come from a link to a next page.");
  }
}
