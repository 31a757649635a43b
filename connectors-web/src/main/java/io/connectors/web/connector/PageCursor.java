package io.connectors.web.connector;

import io.connectors.domain.connector.PageRequest.Cursor;
import io.connectors.domain.shared.ConnectorId;
import io.connectors.web.shared.TimeCursor;

/** A position in a list of connectors, as an opaque text. */
final class PageCursor {

  private PageCursor() {}

  static String write(Cursor cursor) {
    return new TimeCursor(cursor.createdAt(), cursor.id().value()).write();
  }

  static Cursor read(String text) {
    TimeCursor place = TimeCursor.read(text);
    return new Cursor(place.at(), new ConnectorId(place.id()));
  }
}
