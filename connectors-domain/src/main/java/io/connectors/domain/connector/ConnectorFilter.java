package io.connectors.domain.connector;

import io.connectors.domain.catalog.CatalogDefinition;
import io.connectors.domain.catalog.CatalogEntry;
import io.connectors.domain.catalog.CatalogKey;
import io.connectors.domain.catalog.Category;
import io.connectors.domain.text.LabelText;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Value: a filter of connectors; absent conditions match every connector.
 *
 * @param search a literal text in the name or a tag, in any case
 * @param tag the exact tag
 */
public record ConnectorFilter(
    Optional<String> search,
    Optional<Category> category,
    Optional<ConnectorStatus> status,
    Optional<CatalogKey> catalogKey,
    Optional<String> tag) {

  /**
   * Normalizes the texts like names and tags: NFC, trimmed. An empty text counts as absent.
   *
   * @throws io.connectors.domain.shared.InvalidRequest if a text contains U+0000 or an unpaired
   *     surrogate
   */
  public ConnectorFilter {
    search = search.map(LabelText::normalize).filter(text -> !text.isEmpty());
    tag = tag.map(LabelText::normalize).filter(text -> !text.isEmpty());
  }

  /** The filter that matches every connector. */
  public static final ConnectorFilter EVERYTHING =
      new ConnectorFilter(
          Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());

  /**
   * Whether this filter matches a connector; for adapters without a database.
   *
   * @param type the catalog entry; without it, no category or key matches
   */
  public boolean accepts(Connector connector, Optional<CatalogEntry> type) {
    Optional<CatalogDefinition> definition = type.map(CatalogEntry::definition);
    return search.stream().allMatch(text -> contains(connector, text))
        && status.stream().allMatch(connector.state().status()::equals)
        && tag.stream().allMatch(connector.tags().values()::contains)
        && (category.isEmpty() || definition.map(CatalogDefinition::category).equals(category))
        && (catalogKey.isEmpty() || definition.map(CatalogDefinition::key).equals(catalogKey));
  }

  private static boolean contains(Connector connector, String text) {
    String searched = foldCase(text);
    return Stream.concat(Stream.of(connector.name().value()), connector.tags().values().stream())
        .anyMatch(candidate -> foldCase(candidate).contains(searched));
  }

  /**
   * Converts to lower and then to upper case. One conversion alone does not match ß with SS, or ς
   * with σ.
   */
  private static String foldCase(String text) {
    return text.toLowerCase(Locale.ROOT).toUpperCase(Locale.ROOT);
  }
}
