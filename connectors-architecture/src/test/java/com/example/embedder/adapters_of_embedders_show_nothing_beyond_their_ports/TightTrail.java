package com.example.embedder.adapters_of_embedders_show_nothing_beyond_their_ports;

import io.connectors.domain.audit.AuditEvent;
import io.connectors.domain.audit.AuditTrail;

/** Sample: shows its making, what the port asks for, and how to close it. */
public final class TightTrail implements AuditTrail, AutoCloseable {
  private TightTrail() {}

  public static TightTrail opened() {
    return new TightTrail();
  }

  @Override
  public void record(AuditEvent event) {}

  @Override
  public void close() {}

  @Override
  public String toString() {
    return "TightTrail";
  }
}
