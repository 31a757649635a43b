package io.connectors.domain.connector;

import io.connectors.domain.catalog.CatalogKey;
import io.connectors.domain.catalog.Category;
import io.connectors.domain.shared.StorableText;
import java.util.Optional;

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
   * Narrows by what is present.
   *
   * @throws io.connectors.domain.shared.InvalidRequest if a text holds U+0000 or half a surrogate
   *     pair
   */
  public ConnectorFilter {
    search.ifPresent(StorableText::require);
    tag.ifPresent(StorableText::require);
  }

  /** Shows everything. */
  public static final ConnectorFilter EVERYTHING =
      new ConnectorFilter(
          Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());
}
