package io.connectors.persistence.connector;

import io.connectors.domain.connector.ConnectorFilter;
import io.connectors.domain.connector.PageRequest;
import io.connectors.domain.shared.TenantScope;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;

/** A SELECT over connectors whose conditions depend on what is asked for; values are parameters. */
final class ConnectorList {

  /** The column that says how many match in all. */
  static final String TOTAL = "total";

  private final List<String> conditions = new ArrayList<>(List.of("true"));
  private final List<Object> arguments = new ArrayList<>();
  private final PageRequest page;

  private ConnectorList(TenantScope scope, ConnectorFilter filter, PageRequest page) {
    this.page = page;
    if (scope instanceof TenantScope.One one) {
      where("c.tenant_id = ?", one.tenant().value());
    }
    filter.search().map(ConnectorList::literalPattern).ifPresent(this::whereNameOrTagLike);
    filter.category().ifPresent(category -> where("k.category = ?", category.value()));
    filter.status().ifPresent(status -> where("c.status = ?", status.key()));
    filter.catalogKey().ifPresent(key -> where("k.key = ?", key.value()));
    filter.tag().ifPresent(tag -> where("? = ANY (c.tags)", tag));
  }

  static ConnectorList of(TenantScope scope, ConnectorFilter filter, PageRequest page) {
    return new ConnectorList(scope, filter, page);
  }

  /** The rows of the page and one more, which says whether there is a next page. */
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
    return " FROM connectors c JOIN connector_catalog k ON k.id = c.catalog_id WHERE "
        + String.join(" AND ", conditions);
  }

  // An ICU collation, because a database in locale C knows the case of ASCII letters alone.
  private void whereNameOrTagLike(String pattern) {
    String like = "lower(%s COLLATE \"und-x-icu\") LIKE lower(? COLLATE \"und-x-icu\")";
    where(
        "(%s OR EXISTS (SELECT FROM unnest(c.tags) tag WHERE %s))"
            .formatted(like.formatted("c.name"), like.formatted("tag")),
        pattern,
        pattern);
  }

  private void where(String condition, Object... values) {
    conditions.add(condition);
    arguments.addAll(List.of(values));
  }

  private static String literalPattern(String text) {
    return "%" + text.replaceAll("[\\\\%_]", "\\\\$0") + "%";
  }
}
