package io.connectors.domain.catalog;

import io.connectors.domain.shared.ConnectorsException;

/** Error: the catalog entry does not exist. */
public final class CatalogEntryNotFound extends ConnectorsException {

  private static final long serialVersionUID = 1L;

  /** The error; its message does not repeat the request. */
  public CatalogEntryNotFound() {
    super(Kind.NOT_FOUND, "There is no such connector type.");
  }
}
