package io.connectors.persistence.audit;

import io.micronaut.core.annotation.Nullable;
import io.micronaut.data.annotation.EmbeddedId;
import io.micronaut.data.annotation.MappedEntity;
import io.micronaut.data.annotation.MappedProperty;
import io.micronaut.data.annotation.TypeDef;
import io.micronaut.data.model.DataType;
import java.time.Instant;
import java.util.UUID;

/**
 * Row: an audit event.
 *
 * @param service the name of the service token
 */
@MappedEntity("audit_events")
record AuditRow(
    @EmbeddedId AuditKey key,
    Instant occurredAt,
    String actor,
    String actorName,
    String action,
    @Nullable @TypeDef(type = DataType.JSON) String subjects,
    @Nullable String address,
    @Nullable String requestId,
    @Nullable String purpose,
    String outcome,
    @Nullable UUID serviceTokenId,
    @Nullable @MappedProperty("service_token_name") String service) {}
