package io.connectors.application;

import io.connectors.application.key.CountKeyUses;
import io.connectors.application.key.ExamineCredentials;
import io.connectors.application.key.RecordKeyRemoval;
import io.connectors.application.key.RetireTenantKeys;
import io.connectors.application.key.RewrapTenantKeys;
import io.connectors.application.key.RotateTenantKeys;
import io.connectors.domain.audit.AuditTrail;
import io.connectors.domain.connector.ConnectorRepository;
import io.connectors.domain.credential.CredentialVault;
import io.connectors.domain.key.TenantKeyRepository;
import io.connectors.domain.key.TenantKeyring;
import io.connectors.domain.shared.UnitOfWork;
import java.time.Clock;

/**
 * Entry type beside {@link ConnectorsApplication}: the use cases around keys, for programs whose
 * vault encrypts under a key per tenant.
 */
public record KeyApplication(
    RotateTenantKeys rotateTenantKeys,
    RewrapTenantKeys rewrapTenantKeys,
    RetireTenantKeys retireTenantKeys,
    RecordKeyRemoval recordKeyRemoval,
    CountKeyUses countKeyUses,
    ExamineCredentials examineCredentials) {

  /** Makes every use case out of these ports. */
  public static KeyApplication assemble(
      UnitOfWork unitOfWork,
      ConnectorRepository connectors,
      TenantKeyRepository keys,
      TenantKeyring keyring,
      CredentialVault vault,
      AuditTrail auditTrail,
      Clock clock) {
    return new KeyApplication(
        new RotateTenantKeys(unitOfWork, connectors, keys, keyring, auditTrail, clock),
        new RewrapTenantKeys(unitOfWork, keys, keyring, auditTrail, clock),
        new RetireTenantKeys(unitOfWork, connectors, keys, keyring, auditTrail, clock),
        new RecordKeyRemoval(unitOfWork, keys, auditTrail, clock),
        new CountKeyUses(unitOfWork, connectors, keys, keyring),
        new ExamineCredentials(unitOfWork, connectors, auditTrail, vault, clock));
  }
}
