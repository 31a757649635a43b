package io.connectors.domain.connector;

import io.connectors.domain.catalog.CatalogKey;
import io.connectors.domain.catalog.Category;
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

  /** Shows everything. */
  public static final ConnectorFilter EVERYTHING =
      new ConnectorFilter(
          Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());
}
