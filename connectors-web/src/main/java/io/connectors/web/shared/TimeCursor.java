package io.connectors.web.shared;

import io.connectors.domain.shared.InvalidRequest;
import io.connectors.domain.shared.UuidText;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Base64;
import java.util.UUID;

/**
 * A place in a list that is ordered by time, as text that clients hand back and do not look into.
 */
public record TimeCursor(Instant at, UUID id) {

  /** Wider than any time of ours, narrower than what a database takes. */
  private static final Instant EARLIEST = Instant.EPOCH;

  private static final Instant LATEST = Instant.parse("9999-01-01T00:00:00Z");

  /** Whether a database takes that time. */
  public static boolean isStorable(Instant time) {
    return !time.isBefore(EARLIEST) && time.isBefore(LATEST);
  }

  /**
   * The place that a text stands for.
   *
   * @throws InvalidRequest if {@link #write} has never written it
   */
  public static TimeCursor read(String text) {
    try {
      String place = new String(Base64.getUrlDecoder().decode(text), StandardCharsets.UTF_8);
      int space = place.indexOf(' ');
      return UuidText.parse(place.substring(space + 1))
          .map(id -> new TimeCursor(Instant.parse(place.substring(0, Math.max(space, 0))), id))
          .filter(read -> isStorable(read.at()))
          .orElseThrow(TimeCursor::unknown);
    } catch (IllegalArgumentException | DateTimeException unreadable) {
      throw unknown();
    }
  }

  /** The text that stands for the place. */
  public String write() {
    return Base64.getUrlEncoder()
        .withoutPadding()
        .encodeToString((at + " " + id).getBytes(StandardCharsets.UTF_8));
  }

  private static InvalidRequest unknown() {
    return new InvalidRequest("The parameter cursor must come from a link to a next page.");
  }
}
