package io.connectors.persistence.key;

import io.micronaut.data.annotation.Embeddable;
import io.micronaut.data.annotation.MappedProperty;

/** Row: the primary key of a tenant key. */
@Embeddable
record TenantKeyId(
    @MappedProperty("tenant_id") String tenantId, @MappedProperty("version") int version) {}
