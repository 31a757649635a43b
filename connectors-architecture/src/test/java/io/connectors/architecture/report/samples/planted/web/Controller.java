package io.connectors.architecture.report.samples.planted.web;

import io.connectors.domain.catalog.CatalogRepository;

/** Sample: a controller that calls a port. */
final class Controller {

  private final CatalogRepository catalog;

  Controller(CatalogRepository catalog) {
    this.catalog = catalog;
  }

  int size() {
    return catalog.all().size();
  }
}
