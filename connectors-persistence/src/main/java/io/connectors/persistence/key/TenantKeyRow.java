package io.connectors.persistence.key;

import io.connectors.domain.key.KeyVersion;
import io.connectors.domain.key.TenantKey;
import io.connectors.domain.key.WrappedKeyset;
import io.connectors.domain.shared.TenantId;
import io.connectors.persistence.unit.StoredTexts;
import io.micronaut.data.annotation.EmbeddedId;
import io.micronaut.data.annotation.MappedEntity;
import java.time.Instant;
import java.util.Optional;

/** Row: a tenant key. */
@MappedEntity("tenant_keys")
@SuppressWarnings("ArrayRecordComponent") // rows are never compared
record TenantKeyRow(
    @EmbeddedId TenantKeyId key, String wrappingKey, byte[] wrapped, Instant createdAt) {

  /** Invalid bytes that replace an empty value. */
  private static final byte[] DAMAGED = {0};

  /** Absent if the row is invalid. */
  Optional<TenantKey> toKey() {
    return StoredTexts.attempt(
        () ->
            new TenantKey(
                new TenantId(key.tenantId()),
                new KeyVersion(key.version()),
                WrappedKeyset.of(wrappingKey, wrapped.length == 0 ? DAMAGED : wrapped),
                createdAt));
  }
}
