package io.connectors.domain.audit;

import io.connectors.domain.shared.AuditStamp;
import io.connectors.domain.shared.CallOrigin;
import io.connectors.domain.shared.ConnectorId;
import io.connectors.domain.shared.ServiceTokenId;
import io.connectors.domain.shared.TenantId;
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

  /** An event with a service token as its subject. */
  public static AuditEvent of(
      TenantId tenant, AuditStamp stamp, AuditAction action, TokenSubject serviceToken) {
    return new AuditEvent(
        tenant,
        stamp,
        CallOrigin.INSIDE,
        action,
        Optional.empty(),
        AuditOutcome.SUCCEEDED,
        List.of(),
        Optional.of(serviceToken));
  }

  /** An event with one connector as its subject. */
  public static AuditEvent of(
      TenantId tenant,
      AuditStamp stamp,
      AuditAction action,
      ConnectorId connector,
      List<String> fields) {
    return new AuditEvent(tenant, stamp, action, List.of(new Subject(connector, fields)));
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
