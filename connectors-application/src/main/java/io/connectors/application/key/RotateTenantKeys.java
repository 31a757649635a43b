package io.connectors.application.key;

import io.connectors.application.credential.CredentialDecryption;
import io.connectors.domain.access.Caller;
import io.connectors.domain.access.Permission;
import io.connectors.domain.access.UnitOfWork;
import io.connectors.domain.audit.AuditAction;
import io.connectors.domain.audit.AuditTrail;
import io.connectors.domain.connector.ConnectorRepository;
import io.connectors.domain.key.TenantKeyRepository;
import io.connectors.domain.key.TenantKeyring;
import io.connectors.domain.shared.TenantId;
import java.time.Clock;
import java.time.Instant;
import java.util.function.IntConsumer;

/**
 * Use case: create newer keys for tenants and re-encrypt all credentials with them, while replicas
 * serve requests. Each step is a small unit of work and overwrites no concurrent change. The same
 * command resumes an interrupted rotation.
 */
public final class RotateTenantKeys {

  /**
   * Value: a rotation.
   *
   * @param before tenants whose newest key is older than this time get a new key
   * @param progress receives the number of processed connectors after each page
   */
  public record Command(Caller caller, Instant before, IntConsumer progress) {}

  /**
   * Value: the result.
   *
   * @param keys the number of keys created
   * @param reencrypted the number of credentials re-encrypted
   * @param unreadable the number of credentials that cannot be decrypted; they are unchanged
   */
  public record Result(int keys, int reencrypted, int unreadable) {}

  private final TenantKeyRepository keys;
  private final TenantKeyring keyring;
  private final ConnectorPages pages;
  private final CredentialDecryption decryption;
  private final TenantKeyChanges changes;

  /**
   * The use case on these ports, as assembled by {@link io.connectors.application.KeyApplication}.
   */
  public RotateTenantKeys(
      UnitOfWork unitOfWork,
      ConnectorRepository connectors,
      TenantKeyRepository keys,
      TenantKeyring keyring,
      AuditTrail auditTrail,
      Clock clock) {
    this.keys = keys;
    this.keyring = keyring;
    this.pages = new ConnectorPages(unitOfWork, connectors);
    this.decryption = new CredentialDecryption(connectors, auditTrail, clock);
    this.changes = new TenantKeyChanges(unitOfWork, keys, auditTrail, clock);
  }

  /**
   * Rotates the keys of every tenant.
   *
   * @throws io.connectors.domain.shared.NotPermitted if the caller may not rotate keys
   */
  public Result rotate(Command command) {
    Caller caller = command.caller();
    caller.require(Permission.ROTATE_KEYS);
    int created = 0;
    for (TenantId tenant : changes.tenants(caller)) {
      created += createNewer(tenant, command) ? 1 : 0;
    }
    int reencrypted = 0;
    ReencryptionPass pass;
    do {
      pass = new ReencryptionPass(pages, keyring, decryption, caller).run(command.progress());
      reencrypted += pass.reencrypted();
    } while (pass.needsAnother());
    return new Result(created, reencrypted, pass.unreadable());
  }

  private boolean createNewer(TenantId tenant, Command command) {
    return changes.apply(
        command.caller(),
        AuditAction.TENANT_KEY_ROTATED,
        tenant,
        () ->
            keys.lockNewest(tenant)
                .filter(newest -> newest.createdAt().isBefore(command.before()))
                .map(newest -> keyring.create(tenant, newest.version().next()))
                .filter(keys::add)
                .isPresent());
  }
}
