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
 * Value: which connectors a list should show; what is absent does not narrow it.
 *
 * @param search a text to find, literally and whatever its case, in the name or in a tag
 * @param tag a tag that the connector must have, to the letter
 */
public record ConnectorFilter(
    Optional<String> search,
    Optional<Category> category,
    Optional<ConnectorStatus> status,
    Optional<CatalogKey> catalogKey,
    Optional<String> tag) {

  /**
   * Normalizes the texts as names and tags are: NFC, without White_Space at both ends. A text that
   * is empty then does not narrow the list.
   *
   * @throws io.connectors.domain.shared.InvalidRequest if a text holds U+0000 or half a surrogate
   *     pair
   */
  public ConnectorFilter {
    search = search.map(LabelText::normalize).filter(text -> !text.isEmpty());
    tag = tag.map(LabelText::normalize).filter(text -> !text.isEmpty());
  }

  /** Shows everything. */
  public static final ConnectorFilter EVERYTHING =
      new ConnectorFilter(
          Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());

  /**
   * Whether a connector is one that this filter asks for; for adapters that list without a database
   * to ask.
   *
   * @param type its entry in the catalog; without one, no category and no key fits
   */
  public boolean accepts(Connector connector, Optional<CatalogEntry> type) {
    Optional<CatalogDefinition> definition = type.map(CatalogEntry::definition);
    return search.stream().allMatch(text -> holds(connector, text))
        && status.stream().allMatch(connector.state().status()::equals)
        && tag.stream().allMatch(connector.tags().values()::contains)
        && (category.isEmpty() || definition.map(CatalogDefinition::category).equals(category))
        && (catalogKey.isEmpty() || definition.map(CatalogDefinition::key).equals(catalogKey));
  }

  private static boolean holds(Connector connector, String text) {
    String wanted = inOneCase(text);
    return Stream.concat(Stream.of(connector.name().value()), connector.tags().values().stream())
        .anyMatch(candidate -> inOneCase(candidate).contains(wanted));
  }

  /** To lower and back: one way alone keeps ß from SS and a final ς from σ. */
  private static String inOneCase(String text) {
    return text.toLowerCase(Locale.ROOT).toUpperCase(Locale.ROOT);
  }
}
