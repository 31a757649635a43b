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

  private final List<String> conditions = new ArrayList<>(List.of("true"));
  private final List<Object> arguments = new ArrayList<>();

  private ConnectorList(TenantScope scope, ConnectorFilter filter) {
    if (scope instanceof TenantScope.One one) {
      where("c.tenant_id = ?", one.tenant().value());
    }
    filter.search().map(ConnectorList::literalPattern).ifPresent(this::whereNameOrTagLike);
    filter.category().ifPresent(category -> where("k.category = ?", category.value()));
    filter.status().ifPresent(status -> where("c.status = ?", status.key()));
    filter.catalogKey().ifPresent(key -> where("k.key = ?", key.value()));
    filter.tag().ifPresent(tag -> where("? = ANY (c.tags)", tag));
  }

  static ConnectorList of(TenantScope scope, ConnectorFilter filter) {
    return new ConnectorList(scope, filter);
  }

  /** Only what comes behind the cursor of the page. */
  ConnectorList behind(PageRequest page) {
    page.after()
        .ifPresent(
            cursor ->
                where(
                    "(c.created_at, c.id) < (?, ?)",
                    cursor.createdAt().atOffset(ZoneOffset.UTC),
                    cursor.id().value()));
    return this;
  }

  /** The rows of the page and one more, which says whether there is a next page. */
  String rows(PageRequest page) {
    arguments.add(page.limit() + 1);
    arguments.add(page.offset());
    return "SELECT c.*" + matching() + " ORDER BY c.created_at DESC, c.id DESC LIMIT ? OFFSET ?";
  }

  String total() {
    return "SELECT count(*)" + matching();
  }

  void bind(PreparedStatement statement) throws SQLException {
    for (int i = 0; i < arguments.size(); i++) {
      statement.setObject(i + 1, arguments.get(i));
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
