package io.connectors.web.connector;

import io.connectors.domain.connector.PageRequest.Cursor;
import io.connectors.domain.shared.ConnectorId;
import io.connectors.domain.shared.InvalidRequest;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Base64;

/** A place in a list as text that clients hand back and do not look into. */
final class PageCursor {

  /** Wider than any time of ours, narrower than what a database takes. */
  private static final Instant EARLIEST = Instant.EPOCH;

  private static final Instant LATEST = Instant.parse("9999-01-01T00:00:00Z");

  private PageCursor() {}

  static String write(Cursor cursor) {
    String place = cursor.createdAt() + " " + cursor.id();
    return Base64.getUrlEncoder()
        .withoutPadding()
        .encodeToString(place.getBytes(StandardCharsets.UTF_8));
  }

  static Cursor read(String text) {
    try {
      String place = new String(Base64.getUrlDecoder().decode(text), StandardCharsets.UTF_8);
      int space = place.indexOf(' ');
      return ConnectorId.parse(place.substring(space + 1))
          .map(id -> new Cursor(Instant.parse(place.substring(0, Math.max(space, 0))), id))
          .filter(cursor -> cursor.createdAt().isAfter(EARLIEST))
          .filter(cursor -> cursor.createdAt().isBefore(LATEST))
          .orElseThrow(PageCursor::unknown);
    } catch (IllegalArgumentException | DateTimeException unreadable) {
      throw unknown();
    }
  }

  private static InvalidRequest unknown() {
    return new InvalidRequest("The parameter cursor must come from a link to a next page.");
  }
}
