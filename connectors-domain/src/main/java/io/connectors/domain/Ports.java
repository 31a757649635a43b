package io.connectors.domain;

import io.connectors.domain.access.UnitOfWork;
import io.connectors.domain.audit.AuditHistory;
import io.connectors.domain.audit.AuditTrail;
import io.connectors.domain.catalog.CatalogRepository;
import io.connectors.domain.configuration.ConfigurationValidator;
import io.connectors.domain.connector.ConnectorRepository;
import io.connectors.domain.credential.CredentialVault;
import io.connectors.domain.idempotency.CompletedRequests;
import io.connectors.domain.servicetoken.ServiceTokenRepository;
import java.time.Clock;
import java.util.Optional;

/**
 * Value: all outgoing ports of the use cases. The embedding application implements them.
 *
 * @param completedRequests absent if no command carries an idempotency key
 * @param serviceTokens absent if services authenticate by other means
 */
public record Ports(
    UnitOfWork unitOfWork,
    CatalogRepository catalog,
    ConnectorRepository connectors,
    AuditTrail auditTrail,
    AuditHistory auditHistory,
    ConfigurationValidator validator,
    CredentialVault vault,
    Optional<CompletedRequests> completedRequests,
    Optional<ServiceTokenRepository> serviceTokens,
    Clock clock) {}
