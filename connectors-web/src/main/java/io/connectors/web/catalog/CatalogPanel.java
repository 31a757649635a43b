package io.connectors.web.catalog;

import io.connectors.application.catalog.BrowseCatalog;
import io.connectors.domain.access.Caller;
import io.connectors.domain.text.LabelText;
import io.connectors.web.shared.Routes;
import io.micronaut.http.HttpParameters;
import io.micronaut.http.uri.UriBuilder;
import java.util.List;
import java.util.Optional;

/**
 * Value: the tab of the catalog: its filters and what they leave.
 *
 * @param total how many types there are, filters or not
 */
public record CatalogPanel(
    String search, String category, List<String> categories, List<CatalogCard> cards, int total) {

  /** What a caller sees who asks with these parameters. */
  public static CatalogPanel of(
      BrowseCatalog browseCatalog, Caller caller, HttpParameters parameters) {
    String search = text(parameters, "search");
    String category = text(parameters, "category");
    List<CatalogCard> all =
        browseCatalog.browse(new BrowseCatalog.Query(caller, Optional.empty())).stream()
            .map(CatalogCard::of)
            .toList();
    return new CatalogPanel(
        search,
        category,
        all.stream().map(CatalogCard::category).distinct().sorted().toList(),
        all.stream()
            .filter(card -> category.isEmpty() || card.category().equals(category))
            .filter(card -> card.mentions(search))
            .toList(),
        all.size());
  }

  /** Whether anything narrows the list. */
  public boolean filtered() {
    return !search.isEmpty() || !category.isEmpty();
  }

  /** How many are left, in words. */
  public String found() {
    return cards.size() + (cards.size() == 1 ? " type" : " types") + (filtered() ? " found" : "");
  }

  /** The address that shows just this. */
  public String address() {
    UriBuilder address = UriBuilder.of(Routes.FEATURE + "/").queryParam("tab", "catalog");
    if (!search.isEmpty()) {
      address.queryParam("search", search);
    }
    if (!category.isEmpty()) {
      address.queryParam("category", category);
    }
    return address.toString();
  }

  private static String text(HttpParameters parameters, String name) {
    return LabelText.normalize(Optional.ofNullable(parameters.get(name)).orElse(""));
  }
}
