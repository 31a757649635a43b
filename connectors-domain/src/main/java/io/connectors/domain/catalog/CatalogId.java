package io.connectors.domain.catalog;

import java.util.UUID;

/** Value: the identifier of a catalog entry. */
public record CatalogId(UUID value) {

  /** A new, random identifier. */
  public static CatalogId random() {
    return new CatalogId(UUID.randomUUID());
  }

  @Override
  public String toString() {
    return value.toString();
  }
}
