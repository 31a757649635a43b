package io.connectors.application;

import io.connectors.domain.audit.AuditHistory;
import io.connectors.domain.audit.AuditTrail;
import io.connectors.domain.catalog.CatalogRepository;
import io.connectors.domain.configuration.ConfigurationValidator;
import io.connectors.domain.connector.ConnectorRepository;
import io.connectors.domain.credential.CredentialVault;
import io.connectors.domain.shared.UnitOfWork;
import java.time.Clock;

/** Value: everything that the use cases need from the outside; an embedding team's to provide. */
public record Ports(
    UnitOfWork unitOfWork,
    CatalogRepository catalog,
    ConnectorRepository connectors,
    AuditTrail auditTrail,
    AuditHistory auditHistory,
    ConfigurationValidator validator,
    CredentialVault vault,
    Clock clock) {}
