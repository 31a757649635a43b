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

  /** Parses an identifier in the canonical form of 36 characters; empty if malformed. */
  public static Optional<CatalogId> parse(String text) {
    return UuidText.parse(text).map(CatalogId::new);
  }

  @Override
  public String toString() {
    return value.toString();
  }
}
