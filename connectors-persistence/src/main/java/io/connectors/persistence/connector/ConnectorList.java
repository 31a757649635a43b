package io.connectors.persistence.connector;

import io.connectors.domain.access.TenantScope;
import io.connectors.domain.connector.ConnectorFilter;
import io.connectors.domain.connector.PageRequest;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;

/** A SELECT of connectors with the conditions of a filter; values are parameters. */
final class ConnectorList {

  /** The column with the number of all matching rows. */
  static final String TOTAL = "total";

  /** The separator in the searched column; it occurs in no name or tag. */
  private static final char BETWEEN_NAME_AND_TAGS = '\n';

  /** Excludes rows with an invalid tenant id, which would be missing in a page. */
  private static final String TENANT_EXISTS = "c.tenant_id ~ '^[a-z0-9][a-z0-9-]{0,62}$'";

  private final List<String> conditions = new ArrayList<>(List.of("true"));
  private final List<Object> arguments = new ArrayList<>();
  private final PageRequest page;

  private ConnectorList(TenantScope scope, ConnectorFilter filter, PageRequest page) {
    this.page = page;
    if (scope instanceof TenantScope.One one) {
      where("c.tenant_id = ?", one.tenant().value());
    } else {
      where(TENANT_EXISTS);
    }
    filter.search().ifPresent(this::whereNameOrTagHolds);
    filter.category().ifPresent(category -> whereTypeIs("k.category = ?", category.value()));
    filter.status().ifPresent(status -> where("c.status = ?", status.key()));
    filter.catalogKey().ifPresent(key -> whereTypeIs("k.key = ?", key.value()));
    filter.tag().ifPresent(tag -> where("? = ANY (c.tags)", tag));
  }

  static ConnectorList of(TenantScope scope, ConnectorFilter filter, PageRequest page) {
    return new ConnectorList(scope, filter, page);
  }

  /** The rows of the page and one more, which shows if there is a next page. */
  String rows() {
    String cursor = page.after().isPresent() ? " AND (c.created_at, c.id) < (?, ?)" : "";
    return "SELECT c.*, (%s) AS %s%s%s ORDER BY c.created_at DESC, c.id DESC LIMIT ? OFFSET ?"
        .formatted(total(), TOTAL, matching(), cursor);
  }

  String total() {
    return "SELECT count(*) AS " + TOTAL + matching();
  }

  void bindTotal(PreparedStatement statement) throws SQLException {
    bind(statement, arguments);
  }

  void bindRows(PreparedStatement statement) throws SQLException {
    List<Object> all = new ArrayList<>(arguments);
    all.addAll(arguments);
    page.after()
        .ifPresent(
            cursor -> {
              all.add(cursor.createdAt().atOffset(ZoneOffset.UTC));
              all.add(cursor.id().value());
            });
    all.add(page.limit() + 1);
    all.add(page.offset());
    bind(statement, all);
  }

  private static void bind(PreparedStatement statement, List<Object> values) throws SQLException {
    for (int i = 0; i < values.size(); i++) {
      statement.setObject(i + 1, values.get(i));
    }
  }

  private String matching() {
    return " FROM connectors c WHERE " + String.join(" AND ", conditions);
  }

  /** An array, because a join would lose the order of the index. */
  private void whereTypeIs(String condition, String value) {
    String types = "SELECT k.id FROM connector_catalog k WHERE " + condition;
    where("c.catalog_id = ANY (ARRAY(" + types + "))", value);
  }

  /** Case-folds the search text once, in a subquery. */
  private void whereNameOrTagHolds(String text) {
    where("c.search_text LIKE (SELECT connectors_searchable(?, '{}'))", literalPattern(text));
    if (text.indexOf(BETWEEN_NAME_AND_TAGS) >= 0) {
      where("false");
    }
  }

  private void where(String condition, Object... values) {
    conditions.add(condition);
    arguments.addAll(List.of(values));
  }

  private static String literalPattern(String text) {
    return "%" + text.replaceAll("[\\\\%_]", "\\\\$0") + "%";
  }
}
