package io.connectors.rules.samples.adapters_are_made_by_bootstrap_or_by_themselves.persistence;

import io.connectors.domain.audit.AuditTrail;
import io.connectors.rules.samples.Offender;

/** Sample: a neighbour that chooses the adapter. */
@Offender
final class Neighbour {
  AuditTrail trail() {
    return new Trail();
  }
}
