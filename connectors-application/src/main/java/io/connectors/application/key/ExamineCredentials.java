package io.connectors.application.key;

import io.connectors.application.credential.CredentialDecryption;
import io.connectors.domain.access.Caller;
import io.connectors.domain.access.Permission;
import io.connectors.domain.access.TenantScope;
import io.connectors.domain.access.UnitOfWork;
import io.connectors.domain.audit.AuditPurpose;
import io.connectors.domain.audit.AuditTrail;
import io.connectors.domain.connector.Connector;
import io.connectors.domain.connector.ConnectorRepository;
import io.connectors.domain.credential.CredentialUnavailable;
import io.connectors.domain.credential.CredentialVault;
import io.connectors.domain.credential.SealedCredentials;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Use case: try to decrypt all stored credentials. Returns counts and identifiers, never content.
 */
public final class ExamineCredentials {

  /** Value: the caller. */
  public record Query(Caller caller) {}

  /**
   * Value: the result.
   *
   * @param readable the number of credentials that can be decrypted
   * @param unreadable the connectors with undecryptable credentials, as tenant and identifier
   */
  public record Result(int readable, List<String> unreadable) {

    /** Copies the list. */
    public Result {
      unreadable = List.copyOf(unreadable);
    }
  }

  private final ConnectorRepository connectors;
  private final CredentialVault vault;
  private final ConnectorPages pages;
  private final CredentialDecryption decryption;

  /**
   * The use case on these ports, as assembled by {@link io.connectors.application.KeyApplication}.
   */
  public ExamineCredentials(
      UnitOfWork unitOfWork,
      ConnectorRepository connectors,
      AuditTrail auditTrail,
      CredentialVault vault,
      Clock clock) {
    this.connectors = connectors;
    this.vault = vault;
    this.pages = new ConnectorPages(unitOfWork, connectors);
    this.decryption = new CredentialDecryption(connectors, auditTrail, clock);
  }

  /**
   * Decrypts every row, a page and a tenant at a time, each in a unit of work.
   *
   * @throws io.connectors.domain.shared.NotPermitted if the caller may not examine keys
   */
  public Result examine(Query query) {
    Caller caller = query.caller();
    caller.require(Permission.EXAMINE_KEYS);
    AtomicInteger examined = new AtomicInteger();
    List<String> unreadable = new ArrayList<>();
    pages.forEach(
        caller.readScope(),
        page ->
            pages.withCredentials(
                page,
                (tenant, rows) -> {
                  examined.addAndGet(rows.size());
                  decryption.each(caller, AuditPurpose.TEST, tenant, rows, this::decrypt).stream()
                      .map(connector -> tenant + " " + connector.id())
                      .forEach(unreadable::add);
                }));
    return new Result(examined.get() - unreadable.size(), unreadable);
  }

  /** The names of the fields; empty if the credentials were changed after the page was read. */
  private Optional<List<String>> decrypt(Connector connector) {
    SealedCredentials stored = connector.credentials().orElseThrow();
    try {
      return connector
          .credentialsForUse()
          .map(given -> vault.open(connector.credentialOwner(), given))
          .map(decrypted -> stored.fields());
    } catch (CredentialUnavailable unreadable) {
      if (isStored(stored, connector)) {
        throw unreadable;
      }
      return Optional.empty();
    }
  }

  private boolean isStored(SealedCredentials stored, Connector connector) {
    return connectors
        .find(TenantScope.of(connector.tenant()), connector.id())
        .flatMap(Connector::credentials)
        .filter(stored::equals)
        .isPresent();
  }
}
