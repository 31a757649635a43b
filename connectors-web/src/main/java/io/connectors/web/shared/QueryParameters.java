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

/** The query parameters of a paged list, including the cursor. */
public final class QueryParameters {

  public static final String CURSOR = "cursor";

  private static final Pattern NUMBER = Pattern.compile("-?[0-9]+");

  private final Map<String, String> values;

  private QueryParameters(Map<String, String> values) {
    this.values = values;
  }

  /**
   * The parameters of a request.
   *
   * @param known the names of the parameters that the route reads
   * @throws InvalidRequest if a known parameter is repeated
   */
  public static QueryParameters of(HttpRequest<?> request, Set<String> known) {
    Map<String, String> first = new LinkedHashMap<>();
    request
        .getParameters()
        .forEach(
            (name, all) -> {
              if (all.size() > 1 && known.contains(name)) {
                throw new InvalidRequest("The parameter " + name + " can be given once.");
              }
              all.stream().findFirst().ifPresent(value -> first.put(name, value));
            });
    return new QueryParameters(first);
  }

  public static QueryParameters of(URI url) {
    String query = Optional.ofNullable(url.getRawQuery()).orElse("");
    return new QueryParameters(
        FormFields.read(query.getBytes(StandardCharsets.UTF_8)).firstValues());
  }

  /** A parameter that is present and not blank. */
  public Optional<String> text(String name) {
    return Optional.ofNullable(values.get(name)).filter(QueryParameters::isNotBlank);
  }

  private static boolean isNotBlank(String value) {
    return !LabelText.normalize(value).isEmpty();
  }

  /**
   * An integer parameter.
   *
   * @throws InvalidRequest if it is present and not an integer
   */
  public int number(String name, int defaultValue) {
    Optional<String> number = Optional.ofNullable(values.get(name));
    if (number.filter(text -> !NUMBER.matcher(text).matches()).isPresent()) {
      throw new InvalidRequest("The parameter " + name + " must be a whole number.");
    }
    return number.map(QueryParameters::withinBounds).orElse(defaultValue);
  }

  /** The URL of the page after the cursor, with the same parameters except the excluded ones. */
  public String next(String path, String cursor, Set<String> excluded) {
    UriBuilder next = UriBuilder.of(path);
    values.forEach(
        (name, value) -> {
          if (!name.equals(CURSOR) && !excluded.contains(name) && isNotBlank(value)) {
            next.queryParam(name, value);
          }
        });
    return next.queryParam(CURSOR, cursor).toString();
  }

  /** A number beyond the range of {@code int} has the effect of its limit. */
  private static int withinBounds(String number) {
    BigInteger most = BigInteger.valueOf(Integer.MAX_VALUE);
    return new BigInteger(number).min(most).max(BigInteger.ONE.negate()).intValue();
  }
}
