package io.connectors.architecture.report.samples.driven.application.egg;

import io.connectors.domain.catalog.CatalogRepository;

/** Sample: a use case with one port. */
public final class CountEntries {
  private final CatalogRepository catalog;

  public CountEntries(CatalogRepository catalog) {
    this.catalog = catalog;
  }

  public int count() {
    return catalog.all().size();
  }
}
