package com.example.embedder.embedders_expose_no_port;

import com.example.embedder.Offender;
import io.connectors.domain.audit.AuditTrail;

/** Sample: asks anybody for a port. */
@Offender
public abstract class Widget {
  private final AuditTrail trail;

  protected Widget(AuditTrail trail) {
    this.trail = trail;
  }

  @Override
  public String toString() {
    return trail.toString();
  }
}
