package io.connectors.rules.samples.crypto_and_schema_know_no_unit_of_work_audit_trail_or_connector_repository.schema;

import io.connectors.domain.audit.AuditTrail;
import io.connectors.rules.samples.Offender;

/** Sample: records in the audit trail. */
@Offender
final class Recorder {
  private final AuditTrail auditTrail;

  Recorder(AuditTrail auditTrail) {
    this.auditTrail = auditTrail;
  }

  AuditTrail auditTrail() {
    return auditTrail;
  }
}
