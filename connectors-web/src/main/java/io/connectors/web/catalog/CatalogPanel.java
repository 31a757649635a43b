package io.connectors.web.catalog;

import io.connectors.application.catalog.BrowseCatalog;
import io.connectors.domain.access.Caller;
import io.connectors.domain.catalog.CatalogEntry;
import io.connectors.domain.text.LabelText;
import io.connectors.web.message.Messages;
import io.connectors.web.shared.Filters;
import io.micronaut.http.HttpParameters;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Value: the catalog tab.
 *
 * @param total the number of all types
 */
public record CatalogPanel(
    Filters filters, List<String> categories, List<CatalogEntry> cards, int total) {

  private static final List<String> FILTERS = List.of("search", "category");

  public static CatalogPanel of(
      BrowseCatalog browseCatalog, Caller caller, HttpParameters parameters) {
    Filters filters = Filters.of(FILTERS, name -> text(parameters, name));
    String category = filters.text("category");
    List<CatalogEntry> all =
        browseCatalog.browse(new BrowseCatalog.Query(caller, Optional.empty()));
    return new CatalogPanel(
        filters,
        categories(all),
        all.stream()
            .filter(type -> category.isEmpty() || category(type).equals(category))
            .filter(type -> mentions(type, filters.text("search")))
            .toList(),
        all.size());
  }

  public static List<String> categories(List<CatalogEntry> types) {
    return types.stream().map(CatalogPanel::category).distinct().sorted().toList();
  }

  private static String category(CatalogEntry type) {
    return type.definition().category().value();
  }

  /** Whether a text that users see of a type contains this text, in any case. */
  static boolean mentions(CatalogEntry type, String text) {
    String lowerCase = text.toLowerCase(Locale.ROOT);
    return Stream.of(
            type.name(), type.key().value(), type.definition().description(), category(type))
        .anyMatch(shown -> shown.toLowerCase(Locale.ROOT).contains(lowerCase));
  }

  /** The number of shown types, in words. */
  public String found() {
    return Messages.ENGLISH.text(
        filters.narrow() ? "catalog.found.filtered" : "catalog.found", cards.size());
  }

  public String address() {
    return filters.address("catalog");
  }

  private static Optional<String> text(HttpParameters parameters, String name) {
    return Optional.ofNullable(parameters.get(name))
        .map(LabelText::normalize)
        .filter(text -> !text.isEmpty());
  }
}
