package io.connectors.application;

import io.connectors.domain.audit.AuditHistory;
import io.connectors.domain.audit.AuditTrail;
import io.connectors.domain.catalog.CatalogRepository;
import io.connectors.domain.configuration.ConfigurationValidator;
import io.connectors.domain.connector.ConnectorRepository;
import io.connectors.domain.credential.CredentialVault;
import io.connectors.domain.idempotency.CompletedRequests;
import io.connectors.domain.shared.UnitOfWork;
import java.time.Clock;
import java.util.Optional;

/**
 * Value: everything that the use cases need from the outside; an embedding team's to provide.
 *
 * @param completedRequests absent where no command marks a request that may arrive again
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
    Clock clock) {

  /** The ports of a program whose commands mark no requests. */
  public Ports(
      UnitOfWork unitOfWork,
      CatalogRepository catalog,
      ConnectorRepository connectors,
      AuditTrail auditTrail,
      AuditHistory auditHistory,
      ConfigurationValidator validator,
      CredentialVault vault,
      Clock clock) {
    this(
        unitOfWork,
        catalog,
        connectors,
        auditTrail,
        auditHistory,
        validator,
        vault,
        Optional.empty(),
        clock);
  }
}
