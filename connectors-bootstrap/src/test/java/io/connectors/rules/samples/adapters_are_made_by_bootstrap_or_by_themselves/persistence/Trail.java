package io.connectors.rules.samples.adapters_are_made_by_bootstrap_or_by_themselves.persistence;

import io.connectors.domain.audit.AuditEvent;
import io.connectors.domain.audit.AuditTrail;

/** Sample: an adapter, which makes itself. */
public final class Trail implements AuditTrail {
  public static AuditTrail make() {
    return new Trail();
  }

  @Override
  public void record(AuditEvent event) {}
}
