package io.connectors.web.connector;

import io.connectors.domain.catalog.CatalogKey;
import io.connectors.domain.catalog.Category;
import io.connectors.domain.connector.ConnectorFilter;
import io.connectors.domain.connector.ConnectorStatus;
import io.connectors.domain.connector.PageRequest;
import io.connectors.domain.shared.InvalidRequest;
import io.connectors.web.shared.QueryParameters;
import io.micronaut.http.HttpRequest;
import java.net.URI;
import java.util.Optional;
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
        text("search"),
        text("category").map(Category::new),
        text("status").map(ListParameters::status),
        text("catalog_key").map(CatalogKey::new),
        text("tag"));
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
        text(QueryParameters.CURSOR).map(PageCursor::read));
  }

  /** The address of the next page. */
  String next(String path, PageRequest.Cursor cursor) {
    return values.next(path, PageCursor.write(cursor), Set.of("offset"));
  }

  Optional<String> text(String name) {
    return values.text(name);
  }

  private static ConnectorStatus status(String text) {
    return ConnectorStatus.ofKey(text)
        .orElseThrow(
            () -> new InvalidRequest("The parameter status must be inactive, active or error."));
  }
}
