package io.connectors.rules.samples.crypto_and_schema_know_no_unit_of_work_audit_trail_or_connector_repository.crypto;

import io.connectors.domain.access.UnitOfWork;
import io.connectors.rules.samples.Offender;

/** Sample: begins units of work. */
@Offender
final class Rotation {
  private final UnitOfWork unitOfWork;

  Rotation(UnitOfWork unitOfWork) {
    this.unitOfWork = unitOfWork;
  }

  UnitOfWork unitOfWork() {
    return unitOfWork;
  }
}
