package io.connectors.domain.key;

import io.connectors.domain.shared.TenantId;
import java.time.Instant;

/** Value: one key of a tenant's, as a store keeps it: wrapped, and of no use by itself. */
public record TenantKey(
    TenantId tenant, KeyVersion version, WrappedKeyset wrapped, Instant createdAt) {}
