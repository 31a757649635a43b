package io.connectors.bootstrap.wiring;

import io.connectors.application.KeyApplication;
import io.connectors.domain.audit.AuditTrail;
import io.connectors.domain.connector.ConnectorRepository;
import io.connectors.domain.credential.CredentialVault;
import io.connectors.domain.key.TenantKeyRepository;
import io.connectors.domain.key.TenantKeyring;
import io.connectors.domain.shared.UnitOfWork;
import io.micronaut.context.annotation.Factory;
import jakarta.inject.Singleton;
import java.time.Clock;

/** Wiring: the use cases around keys, made out of the ports and offered to the commands. */
@Factory
final class KeyFactory {

  @Singleton
  KeyApplication application(
      UnitOfWork unitOfWork,
      ConnectorRepository connectors,
      TenantKeyRepository keys,
      TenantKeyring keyring,
      CredentialVault vault,
      AuditTrail auditTrail,
      Clock clock) {
    return KeyApplication.assemble(unitOfWork, connectors, keys, keyring, vault, auditTrail, clock);
  }
}
