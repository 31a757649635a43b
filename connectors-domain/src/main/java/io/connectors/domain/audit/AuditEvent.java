package io.connectors.domain.audit;

import io.connectors.domain.access.CallOrigin;
import io.connectors.domain.access.Caller;
import io.connectors.domain.shared.AuditStamp;
import io.connectors.domain.shared.ConnectorId;
import io.connectors.domain.shared.ServiceTokenId;
import io.connectors.domain.shared.TenantId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * Value: an audit event: an action in a tenant, done or denied. It holds names of fields, never
 * their values.
 *
 * @param stamp the actor and the time
 * @param origin the origin of the call
 * @param purpose the purpose of a decryption; absent for other actions
 * @param outcome the outcome
 * @param subjects the connectors of the action, each once; empty if the action concerns the whole
 *     tenant
 * @param serviceToken the service token of the action; absent for other actions
 */
public record AuditEvent(
    TenantId tenant,
    AuditStamp stamp,
    CallOrigin origin,
    AuditAction action,
    Optional<AuditPurpose> purpose,
    AuditOutcome outcome,
    List<Subject> subjects,
    Optional<TokenSubject> serviceToken) {

  /** Copies the subjects. */
  public AuditEvent {
    subjects = List.copyOf(subjects);
  }

  /** An event of a call inside the process; {@link #from} sets another origin. */
  public AuditEvent(TenantId tenant, AuditStamp stamp, AuditAction action, List<Subject> subjects) {
    this(
        tenant,
        stamp,
        CallOrigin.INSIDE,
        action,
        Optional.empty(),
        AuditOutcome.SUCCEEDED,
        subjects,
        Optional.empty());
  }

  /**
   * Value: a connector of the action.
   *
   * @param fields the JSON Pointers of the changed or decrypted fields
   */
  public record Subject(ConnectorId connector, List<String> fields) {
    /** Copies the fields. */
    public Subject {
      fields = List.copyOf(fields);
    }
  }

  /**
   * Value: a service token of the action. Its name is stored, because the token is deleted some
   * time after it ends.
   */
  public record TokenSubject(ServiceTokenId id, String name) {}

  /** An event of this caller in the tenant of its call. */
  public static AuditEvent of(Caller caller, Instant at, AuditAction action) {
    AuditStamp stamp = new AuditStamp(caller.actor(), at);
    return new AuditEvent(caller.tenant(), stamp, action, List.of()).from(caller.origin());
  }

  /** This event, with these connectors as its subjects. */
  public AuditEvent about(List<Subject> connectors) {
    return new AuditEvent(
        tenant, stamp, origin, action, purpose, outcome, connectors, serviceToken);
  }

  /** This event, with one connector as its subject. */
  public AuditEvent about(ConnectorId connector, List<String> fields) {
    return about(List.of(new Subject(connector, fields)));
  }

  /** This event, with a service token as its subject. */
  public AuditEvent about(TokenSubject token) {
    return new AuditEvent(
        tenant, stamp, origin, action, purpose, outcome, subjects, Optional.of(token));
  }

  /** This event with another origin. */
  public AuditEvent from(CallOrigin newOrigin) {
    return new AuditEvent(
        tenant, stamp, newOrigin, action, purpose, outcome, subjects, serviceToken);
  }

  /** This event with a purpose. */
  public AuditEvent withPurpose(AuditPurpose newPurpose) {
    return new AuditEvent(
        tenant, stamp, origin, action, Optional.of(newPurpose), outcome, subjects, serviceToken);
  }

  /** This event, with another outcome. */
  public AuditEvent with(AuditOutcome newOutcome) {
    return new AuditEvent(
        tenant, stamp, origin, action, purpose, newOutcome, subjects, serviceToken);
  }

  /** Whether credentials were returned to the caller. */
  public boolean usesCredentials() {
    return action == AuditAction.CREDENTIALS_OPENED
        && outcome == AuditOutcome.SUCCEEDED
        && purpose.stream().allMatch(AuditPurpose::revealsCredentials);
  }
}
