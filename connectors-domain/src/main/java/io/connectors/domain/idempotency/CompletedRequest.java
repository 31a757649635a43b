package io.connectors.domain.idempotency;

import io.connectors.domain.shared.TenantId;
import io.connectors.domain.shared.Version;
import java.time.Instant;
import java.util.UUID;

/**
 * Value: what a request did when it arrived first.
 *
 * @param subject who sent it; the same key of another sender marks another request
 * @param result the connector or the service token that it made or changed
 * @param version the version of the connector after it
 * @param at when it was completed
 */
public record CompletedRequest(
    TenantId tenant,
    String subject,
    IdempotentRequest request,
    UUID result,
    Version version,
    Instant at) {}
