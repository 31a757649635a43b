package io.connectors.testkit.memory;

import io.connectors.domain.connector.Connector;
import io.connectors.domain.connector.PageRequest.Cursor;
import java.util.Comparator;
import java.util.function.Predicate;

/** The order of every list: newest first, and among those of one moment the higher identifier. */
final class NewestFirst {

  // As text, because UUID.compareTo is signed and the databases' order is not.
  private static final Comparator<Cursor> OLDEST_FIRST =
      Comparator.comparing(Cursor::createdAt).thenComparing(cursor -> cursor.id().toString());

  static final Comparator<Connector> ORDER =
      Comparator.comparing(NewestFirst::cursorAt, OLDEST_FIRST.reversed());

  private NewestFirst() {}

  static Cursor cursorAt(Connector connector) {
    return new Cursor(connector.created().at(), connector.id());
  }

  static Predicate<Cursor> isBehind(Connector connector) {
    return cursor -> OLDEST_FIRST.compare(cursorAt(connector), cursor) < 0;
  }
}
