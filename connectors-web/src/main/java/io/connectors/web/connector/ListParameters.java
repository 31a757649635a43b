package io.connectors.web.connector;

import io.connectors.domain.catalog.CatalogKey;
import io.connectors.domain.catalog.Category;
import io.connectors.domain.connector.ConnectorFilter;
import io.connectors.domain.connector.ConnectorStatus;
import io.connectors.domain.connector.PageRequest;
import io.connectors.domain.shared.InvalidRequest;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.uri.UriBuilder;
import java.math.BigInteger;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The query parameters of a list, read from a request and written into the link to the next page.
 */
final class ListParameters {

  private static final String CURSOR = "cursor";
  private static final Pattern NUMBER = Pattern.compile("-?[0-9]+");

  private final HttpRequest<?> request;

  ListParameters(HttpRequest<?> request) {
    this.request = request;
  }

  ConnectorFilter filter() {
    return new ConnectorFilter(
        text("search"),
        text("category").map(Category::new),
        text("status").map(ListParameters::status),
        text("catalog_key").map(CatalogKey::new),
        text("tag"));
  }

  PageRequest page() {
    return new PageRequest(
        number("limit", PageRequest.FIRST.limit()),
        number("offset", 0),
        text(CURSOR).map(PageCursor::read));
  }

  /** The address of the part that begins behind the cursor, all else alike. */
  String next(PageRequest.Cursor cursor) {
    UriBuilder next = UriBuilder.of(request.getPath());
    request
        .getParameters()
        .forEach(
            (name, values) -> {
              if (!name.equals(CURSOR) && !name.equals("offset") && !values.isEmpty()) {
                next.queryParam(name, values.get(0));
              }
            });
    return next.queryParam(CURSOR, PageCursor.write(cursor)).toString();
  }

  private static ConnectorStatus status(String text) {
    return ConnectorStatus.ofKey(text)
        .orElseThrow(
            () -> new InvalidRequest("The parameter status must be inactive, active or error."));
  }

  private int number(String name, int usual) {
    Optional<String> number = value(name);
    if (number.filter(text -> !NUMBER.matcher(text).matches()).isPresent()) {
      throw new InvalidRequest("The parameter " + name + " must be a whole number.");
    }
    return number.map(ListParameters::withinBounds).orElse(usual);
  }

  /** To pass over more than there can be is to pass over all. */
  private static int withinBounds(String number) {
    BigInteger most = BigInteger.valueOf(Integer.MAX_VALUE);
    return new BigInteger(number).min(most).max(BigInteger.ONE.negate()).intValue();
  }

  private Optional<String> text(String name) {
    return value(name).filter(text -> !text.isBlank());
  }

  private Optional<String> value(String name) {
    List<String> values = request.getParameters().getAll(name);
    if (values.size() > 1) {
      throw new InvalidRequest("The parameter " + name + " can be given once.");
    }
    return values.stream().findFirst();
  }
}
