package io.connectors.persistence.connector;

import io.connectors.domain.connector.Connector;
import io.connectors.domain.connector.ConnectorFilter;
import io.connectors.domain.connector.ConnectorPage;
import io.connectors.domain.connector.PageRequest;
import io.connectors.domain.connector.PageRequest.Cursor;
import io.connectors.domain.shared.TenantScope;
import io.micronaut.data.jdbc.runtime.JdbcOperations;
import jakarta.inject.Named;
import jakarta.inject.Singleton;
import java.sql.ResultSet;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Reads pages of connectors: one query for the rows, one for how many match in all. */
@Singleton
final class ConnectorPages {

  private final JdbcOperations operations;

  ConnectorPages(@Named("default") JdbcOperations operations) {
    this.operations = operations;
  }

  ConnectorPage read(TenantScope scope, ConnectorFilter filter, PageRequest page) {
    List<Connector> found = rows(ConnectorList.of(scope, filter).behind(page), page);
    List<Connector> part = found.stream().limit(page.limit()).toList();
    Optional<Cursor> next =
        found.size() > part.size()
            ? Optional.of(cursorAt(part.get(part.size() - 1)))
            : Optional.empty();
    return new ConnectorPage(part, total(ConnectorList.of(scope, filter)), next);
  }

  private List<Connector> rows(ConnectorList list, PageRequest page) {
    return operations.prepareStatement(
        list.rows(page),
        statement -> {
          list.bind(statement);
          try (ResultSet result = statement.executeQuery();
              Stream<ConnectorRow> rows = operations.entityStream(result, ConnectorRow.class)) {
            return rows.map(ConnectorMapping::toConnector).toList();
          }
        });
  }

  private long total(ConnectorList list) {
    return operations.prepareStatement(
        list.total(),
        statement -> {
          list.bind(statement);
          try (ResultSet result = statement.executeQuery()) {
            result.next();
            return result.getLong(1);
          }
        });
  }

  private static Cursor cursorAt(Connector connector) {
    return new Cursor(connector.created().at(), connector.id());
  }
}
