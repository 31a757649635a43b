package com.example.embedder.adapters_of_embedders_show_nothing_beyond_their_ports;

import com.example.embedder.Offender;
import io.connectors.domain.audit.AuditEvent;
import io.connectors.domain.audit.AuditTrail;
import java.util.ArrayList;
import java.util.List;

/** Sample: lets anybody read what only the store should. */
@Offender
final class LeakyTrail implements AuditTrail {
  private final List<AuditEvent> events = new ArrayList<>();

  @Override
  public void record(AuditEvent event) {
    events.add(event);
  }

  public List<AuditEvent> everything() {
    return List.copyOf(events);
  }
}
