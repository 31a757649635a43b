package io.connectors.web.connector;

import io.connectors.domain.catalog.CatalogKey;
import io.connectors.domain.catalog.Category;
import io.connectors.domain.connector.ConnectorFilter;
import io.connectors.domain.connector.ConnectorStatus;
import io.connectors.domain.connector.PageRequest;
import io.connectors.domain.shared.ConnectorId;
import io.connectors.domain.shared.InvalidRequest;
import io.connectors.web.shared.QueryParameters;
import io.connectors.web.shared.TimeCursor;
import io.micronaut.http.HttpRequest;
import java.net.URI;
import java.util.Set;

/** The query parameters of a list of connectors. */
record ListParameters(QueryParameters values) {

  private static final Set<String> KNOWN =
      Set.of(
          "search",
          "category",
          "status",
          "catalog_key",
          "tag",
          "limit",
          "offset",
          QueryParameters.CURSOR);

  /**
   * @throws InvalidRequest if a known parameter is given more than once
   */
  static ListParameters of(HttpRequest<?> request) {
    return new ListParameters(QueryParameters.of(request, KNOWN));
  }

  static ListParameters of(URI address) {
    return new ListParameters(QueryParameters.of(address));
  }

  ConnectorFilter filter() {
    return new ConnectorFilter(
        values.text("search"),
        values.text("category").map(Category::new),
        values.text("status").map(ListParameters::status),
        values.text("catalog_key").map(CatalogKey::new),
        values.text("tag"));
  }

  /**
   * The requested page.
   *
   * @param defaultLimit the default size
   */
  PageRequest page(int defaultLimit) {
    return new PageRequest(
        values.number("limit", defaultLimit),
        values.number("offset", 0),
        values.text(QueryParameters.CURSOR).map(ListParameters::cursor));
  }

  /** The address of the next page. */
  String next(String path, PageRequest.Cursor cursor) {
    String position = new TimeCursor(cursor.createdAt(), cursor.id().value()).write();
    return values.next(path, position, Set.of("offset"));
  }

  private static PageRequest.Cursor cursor(String text) {
    TimeCursor position = TimeCursor.read(text);
    return new PageRequest.Cursor(position.at(), new ConnectorId(position.id()));
  }

  private static ConnectorStatus status(String text) {
    return ConnectorStatus.ofKey(text)
        .orElseThrow(
            () -> new InvalidRequest("The parameter status must be inactive, active or error."));
  }
}
