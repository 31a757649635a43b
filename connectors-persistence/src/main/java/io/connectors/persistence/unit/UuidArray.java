package io.connectors.persistence.unit;

import io.connectors.domain.shared.ConnectorId;
import java.sql.Array;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.stream.Stream;

/** Binds all ids as one array, so that the SQL text and its plan stay the same. */
public final class UuidArray {

  private UuidArray() {}

  /** The array of ids. */
  public static Array of(PreparedStatement statement, Stream<ConnectorId> ids) throws SQLException {
    return statement.getConnection().createArrayOf("uuid", ids.map(ConnectorId::value).toArray());
  }
}
