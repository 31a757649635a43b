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
 * Value: one thing that was done in a tenant, or asked for. Names only, never a value.
 *
 * @param stamp who and when
 * @param origin from where
 * @param purpose what credentials were opened for; absent where none were to be opened
 * @param outcome what became of it
 * @param subjects what it was done to, each connector once; empty where the tenant itself is meant
 * @param serviceToken the service token that it was done to; absent where none was
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

  /** Something that was done, from inside the process unless {@link #from} says otherwise. */
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
   * Value: a connector that something was done to.
   *
   * @param fields the JSON Pointers of the fields that were changed or opened
   */
  public record Subject(ConnectorId connector, List<String> fields) {
    /** Copies the fields. */
    public Subject {
      fields = List.copyOf(fields);
    }
  }

  /**
   * Value: a service token that something was done to. Its name is kept, as the name of whoever did
   * it is: the token itself is forgotten one day, and the trail is not.
   */
  public record TokenSubject(ServiceTokenId id, String name) {}

  /** Something that this caller has done in the tenant that the call is about. */
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

  /** This event, of a call that came from there. */
  public AuditEvent from(CallOrigin place) {
    return new AuditEvent(tenant, stamp, place, action, purpose, outcome, subjects, serviceToken);
  }

  /** This event, for that purpose. */
  public AuditEvent toServe(AuditPurpose why) {
    return new AuditEvent(
        tenant, stamp, origin, action, Optional.of(why), outcome, subjects, serviceToken);
  }

  /** This event, with another outcome. */
  public AuditEvent with(AuditOutcome end) {
    return new AuditEvent(tenant, stamp, origin, action, purpose, end, subjects, serviceToken);
  }

  /** Whether credentials were handed out, so that its subjects have been used. */
  public boolean usesCredentials() {
    return action == AuditAction.CREDENTIALS_OPENED
        && outcome == AuditOutcome.SUCCEEDED
        && purpose.stream().allMatch(AuditPurpose::handsOut);
  }
}
