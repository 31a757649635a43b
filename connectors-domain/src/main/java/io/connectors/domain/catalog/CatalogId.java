package io.connectors.domain.catalog;

import io.connectors.domain.shared.UuidText;
import java.util.Optional;
import java.util.UUID;

/** Value: the identifier of a catalog entry. */
public record CatalogId(UUID value) {

  /** A new, random identifier. */
  public static CatalogId random() {
    return new CatalogId(UUID.randomUUID());
  }

  /** The identifier that a text spells, in the canonical form of 36 characters; none otherwise. */
  public static Optional<CatalogId> parse(String text) {
    return UuidText.parse(text).map(CatalogId::new);
  }

  @Override
  public String toString() {
    return value.toString();
  }
}
