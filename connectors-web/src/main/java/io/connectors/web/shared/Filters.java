package io.connectors.web.shared;

import io.micronaut.http.uri.UriBuilder;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/**
 * Value: the filters of a list.
 *
 * @param texts the text of each filter that narrows the list, by its query parameter
 */
public record Filters(Map<String, String> texts) {

  /** Reads the filters of these names; an absent text does not narrow the list. */
  public static Filters of(List<String> names, Function<String, Optional<String>> parameters) {
    Map<String, String> texts = new LinkedHashMap<>();
    names.forEach(name -> parameters.apply(name).ifPresent(text -> texts.put(name, text)));
    return new Filters(texts);
  }

  /** The text of a filter; empty if it does not narrow the list. */
  public String text(String name) {
    return texts.getOrDefault(name, "");
  }

  /** Whether any filter narrows the list. */
  public boolean narrow() {
    return !texts.isEmpty();
  }

  /** The address of a tab with these filters. */
  public String address(String tab) {
    return addTo(UriBuilder.of(Routes.FEATURE + "/").queryParam("tab", tab));
  }

  public String addTo(UriBuilder address) {
    texts.forEach(address::queryParam);
    return address.toString();
  }
}
