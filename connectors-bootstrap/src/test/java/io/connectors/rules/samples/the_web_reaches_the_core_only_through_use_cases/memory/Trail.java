package io.connectors.rules.samples.the_web_reaches_the_core_only_through_use_cases.memory;

import io.connectors.domain.audit.AuditEvent;
import io.connectors.domain.audit.AuditTrail;

/** Sample: an adapter. */
public final class Trail implements AuditTrail {
  @Override
  public void record(AuditEvent event) {}
}
