package io.connectors.web.shared;

import io.connectors.domain.shared.InvalidRequest;
import io.connectors.domain.text.LabelText;
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

/** The query parameters of a list that is read in parts, the cursor of the next part among them. */
public final class QueryParameters {

  /** The parameter that says where a part begins. */
  public static final String CURSOR = "cursor";

  private static final Pattern NUMBER = Pattern.compile("-?[0-9]+");

  private final Map<String, String> values;

  private QueryParameters(Map<String, String> values) {
    this.values = values;
  }

  /**
   * Those of a request.
   *
   * @param known the names of those that count
   * @throws InvalidRequest if one that counts is given more than once
   */
  public static QueryParameters of(HttpRequest<?> request, Set<String> known) {
    Map<String, String> first = new LinkedHashMap<>();
    request
        .getParameters()
        .forEach(
            (name, several) -> {
              if (several.size() > 1 && known.contains(name)) {
                throw new InvalidRequest("The parameter " + name + " can be given once.");
              }
              several.stream().findFirst().ifPresent(value -> first.put(name, value));
            });
    return new QueryParameters(first);
  }

  /** Those of an address. */
  public static QueryParameters of(URI address) {
    String query = Optional.ofNullable(address.getRawQuery()).orElse("");
    return new QueryParameters(
        FormFields.read(query.getBytes(StandardCharsets.UTF_8)).firstValues());
  }

  /**
   * A parameter that is there and not blank.
   *
   * @throws InvalidRequest if it holds U+0000
   */
  public Optional<String> text(String name) {
    return Optional.ofNullable(values.get(name)).filter(QueryParameters::isNotBlank);
  }

  /** By the same White_Space that is trimmed from names. */
  private static boolean isNotBlank(String value) {
    return !LabelText.normalize(value).isEmpty();
  }

  /**
   * A parameter that is a number, or else the usual one.
   *
   * @throws InvalidRequest if it is there and no whole number
   */
  public int number(String name, int usual) {
    Optional<String> number = Optional.ofNullable(values.get(name));
    if (number.filter(text -> !NUMBER.matcher(text).matches()).isPresent()) {
      throw new InvalidRequest("The parameter " + name + " must be a whole number.");
    }
    return number.map(QueryParameters::withinBounds).orElse(usual);
  }

  /** The address of the part that begins behind the cursor, all else alike but for those names. */
  public String next(String path, String cursor, Set<String> leftOut) {
    UriBuilder next = UriBuilder.of(path);
    values.forEach(
        (name, value) -> {
          if (!name.equals(CURSOR) && !leftOut.contains(name) && isNotBlank(value)) {
            next.queryParam(name, value);
          }
        });
    return next.queryParam(CURSOR, cursor).toString();
  }

  /** To pass over more than there can be is to pass over all. */
  private static int withinBounds(String number) {
    BigInteger most = BigInteger.valueOf(Integer.MAX_VALUE);
    return new BigInteger(number).min(most).max(BigInteger.ONE.negate()).intValue();
  }
}
