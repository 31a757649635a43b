package io.connectors.application.key;

import io.connectors.domain.access.Caller;
import io.connectors.domain.access.Permission;
import io.connectors.domain.access.TenantScope;
import io.connectors.domain.access.UnitOfWork;
import io.connectors.domain.audit.AuditAction;
import io.connectors.domain.audit.AuditTrail;
import io.connectors.domain.connector.Connector;
import io.connectors.domain.connector.ConnectorRepository;
import io.connectors.domain.key.TenantKey;
import io.connectors.domain.key.TenantKeyRepository;
import io.connectors.domain.key.TenantKeyring;
import io.connectors.domain.shared.ConnectorsException;
import io.connectors.domain.shared.TenantId;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Use case: remove older tenant keys that no credentials use any more. */
public final class RetireTenantKeys {

  /** Value: the caller. */
  public record Command(Caller caller) {}

  private final TenantKeyRepository keys;
  private final TenantKeyring keyring;
  private final ConnectorPages pages;
  private final TenantKeyChanges changes;

  /**
   * The use case on these ports, as assembled by {@link io.connectors.application.KeyApplication}.
   */
  public RetireTenantKeys(
      UnitOfWork unitOfWork,
      ConnectorRepository connectors,
      TenantKeyRepository keys,
      TenantKeyring keyring,
      AuditTrail auditTrail,
      Clock clock) {
    this.keys = keys;
    this.keyring = keyring;
    this.pages = new ConnectorPages(unitOfWork, connectors);
    this.changes = new TenantKeyChanges(unitOfWork, keys, auditTrail, clock);
  }

  /**
   * Removes every older key that no credentials use.
   *
   * @return the number of keys removed
   * @throws io.connectors.domain.shared.NotPermitted if the caller may not rotate keys
   */
  public int retire(Command command) {
    command.caller().require(Permission.ROTATE_KEYS);
    Map<TenantId, List<TenantKey>> byTenant =
        changes.keys(command.caller()).stream().collect(Collectors.groupingBy(TenantKey::tenant));
    int removed = 0;
    for (List<TenantKey> versions : byTenant.values()) {
      for (TenantKey older : versions.subList(0, versions.size() - 1)) {
        removed += retire(older, command.caller()) ? 1 : 0;
      }
    }
    return removed;
  }

  /**
   * The removal waits for writers that lock the key. After that, all rows are checked in the same
   * unit of work. If a row uses the key, the removal is rolled back.
   */
  private boolean retire(TenantKey older, Caller caller) {
    TenantId tenant = older.tenant();
    try {
      return changes.apply(
          caller,
          AuditAction.TENANT_KEY_DESTROYED,
          tenant,
          () -> {
            boolean isRemoved = keys.remove(tenant, older.version());
            pages.forEachInOpenUnit(TenantScope.of(tenant), page -> requireUnused(older, page));
            return isRemoved;
          });
    } catch (KeyStillUsed used) {
      return false;
    }
  }

  private void requireUnused(TenantKey key, List<Connector> rows) {
    for (Connector row : rows) {
      if (row.credentials().filter(stored -> keyring.needs(stored, key)).isPresent()) {
        throw new KeyStillUsed();
      }
    }
  }

  /** Error: credentials are encrypted under the key. Rolls back its removal. */
  private static final class KeyStillUsed extends ConnectorsException {

    private static final long serialVersionUID = 1L;

    KeyStillUsed() {
      super(Kind.CONFLICT, "Credentials are encrypted under this key.");
    }
  }
}
