package io.connectors.domain.key;

import io.connectors.domain.shared.TenantId;
import java.time.Instant;

/** Value: a stored key of a tenant, wrapped with a key-encryption key. */
public record TenantKey(
    TenantId tenant, KeyVersion version, WrappedKeyset wrapped, Instant createdAt) {}
