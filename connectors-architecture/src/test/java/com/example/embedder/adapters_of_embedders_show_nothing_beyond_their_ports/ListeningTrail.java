package com.example.embedder.adapters_of_embedders_show_nothing_beyond_their_ports;

import io.connectors.domain.audit.AuditEvent;
import io.connectors.domain.audit.AuditTrail;
import java.util.function.Consumer;

/** Sample: implements a library's interface, with a type of its choice. */
final class ListeningTrail implements AuditTrail, Consumer<AuditEvent> {
  @Override
  public void record(AuditEvent event) {}

  @Override
  public void accept(AuditEvent event) {}
}
