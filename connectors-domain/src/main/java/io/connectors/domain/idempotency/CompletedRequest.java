package io.connectors.domain.idempotency;

import io.connectors.domain.shared.TenantId;
import io.connectors.domain.shared.Version;
import java.time.Instant;
import java.util.UUID;

/**
 * Value: the result of a completed request.
 *
 * @param subject the sender; the same key from another sender is another request
 * @param result the connector or service token that was created or changed
 * @param version the version of the connector after the request
 * @param at the time of completion
 */
public record CompletedRequest(
    TenantId tenant,
    String subject,
    IdempotentRequest request,
    UUID result,
    Version version,
    Instant at) {}
