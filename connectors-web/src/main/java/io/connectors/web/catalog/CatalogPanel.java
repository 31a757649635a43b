package io.connectors.web.catalog;

import io.connectors.application.catalog.BrowseCatalog;
import io.connectors.domain.access.Caller;
import io.connectors.domain.catalog.CatalogEntry;
import io.connectors.domain.text.LabelText;
import io.connectors.web.message.Messages;
import io.connectors.web.shared.Routes;
import io.micronaut.http.HttpParameters;
import io.micronaut.http.uri.UriBuilder;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Value: the tab of the catalog: its filters and what they leave.
 *
 * @param total how many types there are, filters or not
 */
public record CatalogPanel(
    String search, String category, List<String> categories, List<CatalogEntry> cards, int total) {

  /** What a caller sees who asks with these parameters. */
  public static CatalogPanel of(
      BrowseCatalog browseCatalog, Caller caller, HttpParameters parameters) {
    String search = text(parameters, "search");
    String category = text(parameters, "category");
    List<CatalogEntry> all =
        browseCatalog.browse(new BrowseCatalog.Query(caller, Optional.empty()));
    return new CatalogPanel(
        search,
        category,
        categories(all),
        all.stream()
            .filter(type -> category.isEmpty() || category(type).equals(category))
            .filter(type -> mentions(type, search))
            .toList(),
        all.size());
  }

  /** The categories of these types, each once, sorted. */
  public static List<String> categories(List<CatalogEntry> types) {
    return types.stream().map(CatalogPanel::category).distinct().sorted().toList();
  }

  private static String category(CatalogEntry type) {
    return type.definition().category().value();
  }

  /** Whether a text stands in what people read of a type, whatever its case. */
  static boolean mentions(CatalogEntry type, String text) {
    String wanted = text.toLowerCase(Locale.ROOT);
    return Stream.of(
            type.name(), type.key().value(), type.definition().description(), category(type))
        .anyMatch(words -> words.toLowerCase(Locale.ROOT).contains(wanted));
  }

  /** Whether anything narrows the list. */
  public boolean filtered() {
    return !search.isEmpty() || !category.isEmpty();
  }

  /** How many are left, in words. */
  public String found() {
    return Messages.ENGLISH.text(
        filtered() ? "catalog.found.filtered" : "catalog.found", cards.size());
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
