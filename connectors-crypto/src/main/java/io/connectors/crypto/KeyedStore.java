package io.connectors.crypto;

import io.connectors.domain.audit.AuditTrail;
import io.connectors.domain.connector.ConnectorRepository;
import io.connectors.domain.key.TenantKeyRepository;
import io.connectors.domain.shared.UnitOfWork;

/** Value: one store, as far as keys are concerned: they, what they seal, and the trail of both. */
public record KeyedStore(
    UnitOfWork unitOfWork,
    ConnectorRepository connectors,
    TenantKeyRepository keys,
    AuditTrail auditTrail) {}
