package io.connectors.crypto;

import io.connectors.domain.audit.AuditAction;
import io.connectors.domain.audit.AuditEvent;
import io.connectors.domain.audit.AuditEvent.Subject;
import io.connectors.domain.audit.AuditOutcome;
import io.connectors.domain.audit.AuditPurpose;
import io.connectors.domain.audit.AuditTrail;
import io.connectors.domain.connector.Connector;
import io.connectors.domain.credential.SealedCredentials;
import io.connectors.domain.shared.AuditStamp;
import io.connectors.domain.shared.Caller;
import io.connectors.domain.shared.TenantId;
import java.time.Clock;
import java.util.List;

/** What is put on record of keys and of what they open, in the unit of work that it happens in. */
final class KeyRecords {

  private final AuditTrail trail;
  private final Caller operator;
  private final Clock clock;

  KeyRecords(AuditTrail trail, Caller operator, Clock clock) {
    this.trail = trail;
    this.operator = operator;
    this.clock = clock;
  }

  /** Something was done to the keys of the tenant. */
  void done(AuditAction action, TenantId tenant) {
    trail.record(event(action, tenant, List.of()));
  }

  /**
   * Credentials were opened, or should have been: each a subject, of one event or the other.
   *
   * @param unreadable those that did not open
   */
  void opened(
      AuditPurpose purpose, TenantId tenant, List<Connector> opened, List<Connector> unreadable) {
    if (!unreadable.isEmpty()) {
      List<Subject> subjects =
          unreadable.stream().map(each -> new Subject(each.id(), List.of())).toList();
      trail.record(
          event(AuditAction.CREDENTIALS_UNAVAILABLE, tenant, subjects)
              .toServe(purpose)
              .with(AuditOutcome.FAILED));
    }
    if (!opened.isEmpty()) {
      List<Subject> subjects = opened.stream().map(KeyRecords::withFields).toList();
      trail.record(event(AuditAction.CREDENTIALS_OPENED, tenant, subjects).toServe(purpose));
    }
  }

  private AuditEvent event(AuditAction action, TenantId tenant, List<Subject> subjects) {
    AuditStamp stamp = new AuditStamp(operator.actor(), clock.instant());
    return new AuditEvent(tenant, stamp, action, subjects).from(operator.origin());
  }

  private static Subject withFields(Connector connector) {
    List<String> fields =
        connector.credentials().map(SealedCredentials::fields).orElse(List.of()).stream()
            .map(name -> "/auth/" + name)
            .toList();
    return new Subject(connector.id(), fields);
  }
}
