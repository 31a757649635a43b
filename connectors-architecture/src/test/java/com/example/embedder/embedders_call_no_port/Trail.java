package com.example.embedder.embedders_call_no_port;

import io.connectors.domain.audit.AuditEvent;
import io.connectors.domain.audit.AuditTrail;

/** Sample: an adapter that passes on to another of the same port. */
record Trail(AuditTrail next) implements AuditTrail {
  @Override
  public void record(AuditEvent event) {
    next.record(event);
  }
}
