package io.connectors.application.credential;

import io.connectors.domain.access.Caller;
import io.connectors.domain.audit.AuditAction;
import io.connectors.domain.audit.AuditEvent;
import io.connectors.domain.audit.AuditEvent.Subject;
import io.connectors.domain.audit.AuditOutcome;
import io.connectors.domain.audit.AuditPurpose;
import io.connectors.domain.audit.AuditTrail;
import io.connectors.domain.connector.Connector;
import io.connectors.domain.connector.ConnectorRepository;
import io.connectors.domain.credential.CredentialUnavailable;
import io.connectors.domain.shared.AuditStamp;
import io.connectors.domain.shared.TenantId;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * Value: decrypts credentials of one tenant inside a unit of work of that tenant. The audit trail
 * records the decrypted and the undecryptable credentials. A connector with undecryptable
 * credentials is marked. The mark is removed after a successful decryption.
 */
public record CredentialDecryption(
    ConnectorRepository connectors, AuditTrail auditTrail, Clock clock) {

  /**
   * Decrypts the credentials of each connector.
   *
   * @param decryption decrypts one and returns the names of its fields, or empty if no decryption
   *     was needed; throws {@link CredentialUnavailable} if it fails
   * @return the connectors whose credentials cannot be decrypted
   */
  public List<Connector> each(
      Caller caller,
      AuditPurpose purpose,
      TenantId tenant,
      List<Connector> rows,
      Function<Connector, Optional<List<String>>> decryption) {
    List<Subject> decrypted = new ArrayList<>();
    List<Connector> unreadable = new ArrayList<>();
    for (Connector row : rows) {
      try {
        Optional<List<String>> fields = decryption.apply(row);
        fields.ifPresent(
            names -> {
              mark(row, true);
              decrypted.add(subject(row, names));
            });
      } catch (CredentialUnavailable cannotBeDecrypted) {
        mark(row, false);
        unreadable.add(row);
      }
    }
    record(caller, purpose, tenant, decrypted, unreadable);
    return unreadable;
  }

  /** Writes nothing if the result is the same as before. */
  private void mark(Connector row, boolean isReadable) {
    row.credentials()
        .ifPresent(
            stored ->
                stored
                    .withDecryptionResult(isReadable, clock.instant())
                    .ifPresent(
                        marked -> connectors.reseal(row.tenant(), row.id(), stored, marked)));
  }

  private void record(
      Caller caller,
      AuditPurpose purpose,
      TenantId tenant,
      List<Subject> decrypted,
      List<Connector> unreadable) {
    AuditStamp stamp = new AuditStamp(caller.actor(), clock.instant());
    if (!unreadable.isEmpty()) {
      List<Subject> subjects = unreadable.stream().map(row -> subject(row, List.of())).toList();
      auditTrail.record(
          new AuditEvent(tenant, stamp, AuditAction.CREDENTIALS_UNAVAILABLE, subjects)
              .from(caller.origin())
              .withPurpose(purpose)
              .with(AuditOutcome.FAILED));
    }
    // Each response to the publisher is recorded, even without credentials.
    if (!decrypted.isEmpty() || purpose == AuditPurpose.PUBLISH) {
      auditTrail.record(
          new AuditEvent(tenant, stamp, AuditAction.CREDENTIALS_OPENED, decrypted)
              .from(caller.origin())
              .withPurpose(purpose));
    }
  }

  private static Subject subject(Connector row, List<String> fields) {
    return new Subject(row.id(), fields.stream().map(name -> "/auth/" + name).toList());
  }
}
