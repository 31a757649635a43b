package io.connectors.domain.audit;

import io.connectors.domain.shared.AuditStamp;
import io.connectors.domain.shared.ConnectorId;
import io.connectors.domain.shared.TenantId;
import java.util.List;

/**
 * Value: one thing that was done in a tenant. Names only, never a value.
 *
 * @param stamp who and when
 * @param subjects what it was done to; empty where the tenant itself is meant
 */
public record AuditEvent(
    TenantId tenant, AuditStamp stamp, AuditAction action, List<Subject> subjects) {

  /** Copies the subjects. */
  public AuditEvent {
    subjects = List.copyOf(subjects);
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

  /** An event with one connector as its subject. */
  public static AuditEvent of(
      TenantId tenant,
      AuditStamp stamp,
      AuditAction action,
      ConnectorId connector,
      List<String> fields) {
    return new AuditEvent(tenant, stamp, action, List.of(new Subject(connector, fields)));
  }
}
