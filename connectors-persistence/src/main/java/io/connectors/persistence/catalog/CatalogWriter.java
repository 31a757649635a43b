package io.connectors.persistence.catalog;

import io.connectors.persistence.unit.Transactions;
import jakarta.inject.Singleton;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.ZoneOffset;

/**
 * Writes the catalog. Handwritten, because a repository returns the number of given entities, not
 * of written rows.
 */
@Singleton
final class CatalogWriter {

  private static final String INSERT =
      """
      INSERT INTO connector_catalog (name, description, category, icon, auth_type, capabilities,
        config_schema_source, auth_schema_source, revision, id, key, created_at)
      VALUES (?, ?, ?, ?, ?, ?::jsonb, ?, ?, ?, ?, ?, ?)
      ON CONFLICT (key) DO NOTHING
      """;

  private static final String UPDATE =
      """
      UPDATE connector_catalog
      SET name = ?, description = ?, category = ?, icon = ?, auth_type = ?,
        capabilities = ?::jsonb, config_schema_source = ?, auth_schema_source = ?, revision = ?
      WHERE id = ? AND revision <= ?
      """;

  private final Transactions transactions;

  CatalogWriter(Transactions transactions) {
    this.transactions = transactions;
  }

  boolean insert(CatalogRow row) {
    return write(
        INSERT,
        statement -> {
          bindDefinition(statement, row);
          statement.setObject(10, row.id());
          statement.setString(11, row.key());
          statement.setObject(12, row.createdAt().atOffset(ZoneOffset.UTC));
        });
  }

  boolean replace(CatalogRow row) {
    return write(
        UPDATE,
        statement -> {
          bindDefinition(statement, row);
          statement.setObject(10, row.id());
          statement.setLong(11, row.revision());
        });
  }

  private boolean write(String sql, Binding binding) {
    return transactions.run(
        connection -> {
          try (PreparedStatement statement = connection.prepareStatement(sql)) {
            binding.bind(statement);
            return statement.executeUpdate() > 0;
          }
        });
  }

  private static void bindDefinition(PreparedStatement statement, CatalogRow row)
      throws SQLException {
    statement.setString(1, row.name());
    statement.setString(2, row.description());
    statement.setString(3, row.category());
    statement.setString(4, row.icon());
    statement.setString(5, row.authType());
    statement.setString(6, row.capabilities());
    statement.setString(7, row.configSchemaSource());
    statement.setString(8, row.authSchemaSource());
    statement.setLong(9, row.revision());
  }

  /** Sets the parameters of a statement. */
  private interface Binding {
    void bind(PreparedStatement statement) throws SQLException;
  }
}
