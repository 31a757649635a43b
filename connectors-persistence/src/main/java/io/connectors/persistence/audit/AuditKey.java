package io.connectors.persistence.audit;

import io.micronaut.data.annotation.Embeddable;
import io.micronaut.data.annotation.MappedProperty;
import java.util.UUID;

/** Row: the primary key of an audit event. */
@Embeddable
record AuditKey(@MappedProperty("tenant_id") String tenantId, @MappedProperty("id") UUID id) {}
