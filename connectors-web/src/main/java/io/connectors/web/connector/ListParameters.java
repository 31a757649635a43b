package io.connectors.web.connector;

import io.connectors.domain.catalog.CatalogKey;
import io.connectors.domain.catalog.Category;
import io.connectors.domain.connector.ConnectorFilter;
import io.connectors.domain.connector.ConnectorStatus;
import io.connectors.domain.connector.PageRequest;
import io.connectors.domain.shared.InvalidRequest;
import io.connectors.web.shared.FormFields;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.uri.UriBuilder;
import java.math.BigInteger;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * The query parameters of a list, read from a request and written into the link to the next page.
 */
final class ListParameters {

  private static final String CURSOR = "cursor";
  private static final Set<String> KNOWN =
      Set.of("search", "category", "status", "catalog_key", "tag", "limit", "offset", CURSOR);
  private static final Pattern NUMBER = Pattern.compile("-?[0-9]+");

  private final Map<String, String> values;

  private ListParameters(Map<String, String> values) {
    this.values = values;
  }

  /**
   * Those of a request.
   *
   * @throws InvalidRequest if one that counts is given more than once
   */
  static ListParameters of(HttpRequest<?> request) {
    Map<String, String> first = new LinkedHashMap<>();
    request
        .getParameters()
        .forEach(
            (name, several) -> {
              if (several.size() > 1 && KNOWN.contains(name)) {
                throw new InvalidRequest("The parameter " + name + " can be given once.");
              }
              several.stream().findFirst().ifPresent(value -> first.put(name, value));
            });
    return new ListParameters(first);
  }

  /** Those of an address. */
  static ListParameters of(URI address) {
    String query = Optional.ofNullable(address.getRawQuery()).orElse("");
    return new ListParameters(
        FormFields.read(query.getBytes(StandardCharsets.UTF_8)).firstValues());
  }

  ConnectorFilter filter() {
    return new ConnectorFilter(
        text("search"),
        text("category").map(Category::new),
        text("status").map(ListParameters::status),
        text("catalog_key").map(CatalogKey::new),
        text("tag"));
  }

  /** The part that is asked for, of that size unless another is asked for. */
  PageRequest page(int usual) {
    return new PageRequest(
        number("limit", usual), number("offset", 0), text(CURSOR).map(PageCursor::read));
  }

  /** The address of the part that begins behind the cursor, all else alike. */
  String next(String path, PageRequest.Cursor cursor) {
    UriBuilder next = UriBuilder.of(path);
    values.forEach(
        (name, value) -> {
          if (!name.equals(CURSOR) && !name.equals("offset") && !value.isBlank()) {
            next.queryParam(name, value);
          }
        });
    return next.queryParam(CURSOR, PageCursor.write(cursor)).toString();
  }

  /** A parameter that is there and not blank. */
  Optional<String> text(String name) {
    return Optional.ofNullable(values.get(name)).filter(value -> !value.isBlank());
  }

  private static ConnectorStatus status(String text) {
    return ConnectorStatus.ofKey(text)
        .orElseThrow(
            () -> new InvalidRequest("The parameter status must be inactive, active or error."));
  }

  private int number(String name, int usual) {
    Optional<String> number = Optional.ofNullable(values.get(name));
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
}
