package com.example.embedder.adapters_of_embedders_show_nothing_beyond_their_ports;

import com.example.embedder.Offender;
import io.connectors.domain.audit.AuditEvent;
import io.connectors.domain.audit.AuditTrail;
import java.util.List;

/** Sample: lets its own parent ask for more than the port. */
@Offender
final class InheritingTrail extends ReadableTrail implements AuditTrail {
  @Override
  public void record(AuditEvent event) {}

  @Override
  public List<AuditEvent> everything() {
    return List.of();
  }
}
