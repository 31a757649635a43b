package io.connectors.application;

import io.connectors.application.key.CountKeyUses;
import io.connectors.application.key.ExamineCredentials;
import io.connectors.application.key.RecordKeyRemoval;
import io.connectors.application.key.RetireTenantKeys;
import io.connectors.application.key.RewrapTenantKeys;
import io.connectors.application.key.RotateTenantKeys;
import io.connectors.domain.Ports;
import io.connectors.domain.access.UnitOfWork;
import io.connectors.domain.audit.AuditTrail;
import io.connectors.domain.connector.ConnectorRepository;
import io.connectors.domain.key.TenantKeyRepository;
import io.connectors.domain.key.TenantKeyring;
import java.time.Clock;

/**
 * Entry type: the use cases of keys, for programs whose vault uses a key per tenant. Created from
 * the same ports as {@link ConnectorsApplication}.
 */
public record KeyApplication(
    RotateTenantKeys rotateTenantKeys,
    RewrapTenantKeys rewrapTenantKeys,
    RetireTenantKeys retireTenantKeys,
    RecordKeyRemoval recordKeyRemoval,
    CountKeyUses countKeyUses,
    ExamineCredentials examineCredentials) {

  /** Creates the use cases from these ports and the two ports of keys. */
  public static KeyApplication assemble(
      Ports ports, TenantKeyRepository keys, TenantKeyring keyring) {
    UnitOfWork unit = ports.unitOfWork();
    ConnectorRepository connectors = ports.connectors();
    AuditTrail trail = ports.auditTrail();
    Clock clock = ports.clock();
    return new KeyApplication(
        new RotateTenantKeys(unit, connectors, keys, keyring, trail, clock),
        new RewrapTenantKeys(unit, keys, keyring, trail, clock),
        new RetireTenantKeys(unit, connectors, keys, keyring, trail, clock),
        new RecordKeyRemoval(unit, keys, trail, clock),
        new CountKeyUses(unit, connectors, keys, keyring),
        new ExamineCredentials(unit, connectors, trail, ports.vault(), clock));
  }
}
