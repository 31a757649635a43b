package io.connectors.domain.access;

import io.connectors.domain.shared.TenantId;

/**
 * Value: whose rows a unit of work may touch. {@link One} reads and writes one tenant; {@link
 * EveryTenant} reads all of them and writes none.
 */
public sealed interface TenantScope {

  /** The scope of one tenant. */
  static TenantScope of(TenantId tenant) {
    return new One(tenant);
  }

  /** Reads and writes of one tenant. */
  record One(TenantId tenant) implements TenantScope {}

  /** Reads across all tenants. Made only from a global admin's {@link Caller}. */
  final class EveryTenant implements TenantScope {

    static final EveryTenant INSTANCE = new EveryTenant();

    private EveryTenant() {}

    @Override
    public String toString() {
      return "EveryTenant";
    }
  }
}
