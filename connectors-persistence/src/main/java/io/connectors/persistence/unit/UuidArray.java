package io.connectors.persistence.unit;

import io.connectors.domain.shared.ConnectorId;
import java.sql.Array;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.stream.Stream;

/** Identifiers as one parameter of a statement, which so is the same however many there are. */
public final class UuidArray {

  private UuidArray() {}

  /** The array of those identifiers. */
  public static Array of(PreparedStatement statement, Stream<ConnectorId> ids) throws SQLException {
    return statement.getConnection().createArrayOf("uuid", ids.map(ConnectorId::value).toArray());
  }
}
