package io.connectors.rules.samples.adapters_are_made_by_bootstrap_or_by_themselves.bootstrap;

import io.connectors.domain.audit.AuditTrail;
import io.connectors.rules.samples.adapters_are_made_by_bootstrap_or_by_themselves.persistence.Trail;

/** Sample: wiring, which may. */
final class Wiring {
  AuditTrail wire() {
    return new Trail();
  }
}
