package io.connectors.application.key;

import io.connectors.domain.access.Caller;
import io.connectors.domain.access.Permission;
import io.connectors.domain.access.UnitOfWork;
import io.connectors.domain.audit.AuditAction;
import io.connectors.domain.audit.AuditTrail;
import io.connectors.domain.key.TenantKey;
import io.connectors.domain.key.TenantKeyRepository;
import io.connectors.domain.key.TenantKeyring;
import io.connectors.domain.key.WrappedKeyset;
import java.time.Clock;
import java.util.Optional;

/** Use case: wrap the keys of all tenants with the primary key-encryption key. */
public final class RewrapTenantKeys {

  /** Value: the caller. */
  public record Command(Caller caller) {}

  /**
   * Value: the result.
   *
   * @param rewrapped the number of keys that were wrapped again
   * @param unreadable the number of keys that cannot be unwrapped; they are unchanged
   */
  public record Result(int rewrapped, int unreadable) {}

  private final TenantKeyRepository keys;
  private final TenantKeyring keyring;
  private final TenantKeyChanges changes;

  /**
   * The use case on these ports, as assembled by {@link io.connectors.application.KeyApplication}.
   */
  public RewrapTenantKeys(
      UnitOfWork unitOfWork,
      TenantKeyRepository keys,
      TenantKeyring keyring,
      AuditTrail auditTrail,
      Clock clock) {
    this.keys = keys;
    this.keyring = keyring;
    this.changes = new TenantKeyChanges(unitOfWork, keys, auditTrail, clock);
  }

  /**
   * Wraps every key that another key-encryption key wraps.
   *
   * @throws io.connectors.domain.shared.NotPermitted if the caller may not rotate keys
   */
  public Result rewrap(Command command) {
    command.caller().require(Permission.ROTATE_KEYS);
    int rewrapped = 0;
    int unreadable = 0;
    for (TenantKey key : changes.keys(command.caller())) {
      if (keyring.needsRewrapping(key)) {
        Optional<WrappedKeyset> rewrappedKey = keyring.rewrap(key);
        rewrapped +=
            rewrappedKey.filter(wrapped -> store(key, wrapped, command)).isPresent() ? 1 : 0;
        unreadable += rewrappedKey.isEmpty() ? 1 : 0;
      }
    }
    return new Result(rewrapped, unreadable);
  }

  private boolean store(TenantKey key, WrappedKeyset rewrappedKey, Command command) {
    return changes.apply(
        command.caller(),
        AuditAction.TENANT_KEY_REWRAPPED,
        key.tenant(),
        () -> keys.rewrap(key, rewrappedKey));
  }
}
