package io.connectors.domain.access;

import io.connectors.domain.shared.TenantId;

/**
 * Value: the rows that a unit of work may use. {@link One} reads and writes one tenant; {@link
 * EveryTenant} only reads, but every tenant.
 */
public sealed interface TenantScope {

  /** The scope of one tenant. */
  static TenantScope of(TenantId tenant) {
    return new One(tenant);
  }

  /** Reads and writes of one tenant. */
  record One(TenantId tenant) implements TenantScope {}

  /** Reads of all tenants. Created only from the {@link Caller} of a global admin or the system. */
  final class EveryTenant implements TenantScope {

    static final EveryTenant INSTANCE = new EveryTenant();

    private EveryTenant() {}

    @Override
    public String toString() {
      return "EveryTenant";
    }
  }
}
