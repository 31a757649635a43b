package io.connectors.domain.catalog;

import io.connectors.domain.shared.ConnectorsException;

/** Refusal: there is no such entry in the catalog. */
public final class CatalogEntryNotFound extends ConnectorsException {

  private static final long serialVersionUID = 1L;

  /** The refusal; it repeats nothing of what was asked for. */
  public CatalogEntryNotFound() {
    super(Kind.NOT_FOUND, "There is no such connector type.");
  }
}
