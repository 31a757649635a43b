package io.connectors.persistence.connector;

import io.connectors.domain.access.TenantScope;
import io.connectors.domain.connector.Connector;
import io.connectors.domain.connector.ConnectorFilter;
import io.connectors.domain.connector.ConnectorPage;
import io.connectors.domain.connector.PageRequest;
import io.connectors.domain.connector.PageRequest.Cursor;
import io.micronaut.data.jdbc.runtime.JdbcOperations;
import jakarta.inject.Named;
import jakarta.inject.Singleton;
import java.sql.ResultSet;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Reads pages of connectors, with the number of all matching rows, with one query. */
@Singleton
final class ConnectorPages {

  private final JdbcOperations operations;

  ConnectorPages(@Named("default") JdbcOperations operations) {
    this.operations = operations;
  }

  /** The rows of a page and the number of all matching rows. */
  private record Found(List<Connector> connectors, long total) {}

  ConnectorPage read(TenantScope scope, ConnectorFilter filter, PageRequest page) {
    ConnectorList list = ConnectorList.of(scope, filter, page);
    Found found = rows(list);
    List<Connector> part = found.connectors().stream().limit(page.limit()).toList();
    Optional<Cursor> next =
        found.connectors().size() > part.size()
            ? Optional.of(cursorAt(part.get(part.size() - 1)))
            : Optional.empty();
    // an empty page has no row with the total
    boolean beyond = part.isEmpty() && (page.offset() > 0 || page.after().isPresent());
    return new ConnectorPage(part, beyond ? total(list) : found.total(), next);
  }

  private Found rows(ConnectorList list) {
    return operations.prepareStatement(
        list.rows(),
        statement -> {
          list.bindRows(statement);
          List<Connector> connectors = new ArrayList<>();
          long total = 0;
          try (ResultSet result = statement.executeQuery()) {
            while (result.next()) {
              total = result.getLong(ConnectorList.TOTAL);
              ConnectorMapping.toConnector(operations.readEntity("", result, ConnectorRow.class))
                  .ifPresent(connectors::add);
            }
          }
          return new Found(connectors, total);
        });
  }

  private long total(ConnectorList list) {
    return operations.prepareStatement(
        list.total(),
        statement -> {
          list.bindTotal(statement);
          try (ResultSet result = statement.executeQuery()) {
            result.next();
            return result.getLong(ConnectorList.TOTAL);
          }
        });
  }

  private static Cursor cursorAt(Connector connector) {
    return new Cursor(connector.created().at(), connector.id());
  }
}
