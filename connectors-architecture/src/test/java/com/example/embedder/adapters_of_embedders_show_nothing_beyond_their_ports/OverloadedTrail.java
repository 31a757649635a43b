package com.example.embedder.adapters_of_embedders_show_nothing_beyond_their_ports;

import com.example.embedder.Offender;
import io.connectors.domain.audit.AuditEvent;
import io.connectors.domain.audit.AuditTrail;

/** Sample: has a way of its own under the name of the port's. */
@Offender
public final class OverloadedTrail implements AuditTrail {
  @Override
  public void record(AuditEvent event) {}

  public void record(String line) {}
}
