package com.example.embedder.embedders_use_exported_packages_only;

import io.connectors.domain.shared.TenantId;

/** Sample: uses what is exported. */
final class Shelf {
  private final TenantId owner = new TenantId("acme");

  @Override
  public String toString() {
    return owner.value();
  }
}
