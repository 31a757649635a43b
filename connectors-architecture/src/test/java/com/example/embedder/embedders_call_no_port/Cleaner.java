package com.example.embedder.embedders_call_no_port;

import com.example.embedder.Offender;
import io.connectors.domain.audit.AuditEvent;

/** Sample: calls its own adapter instead of the port, which is the same. */
@Offender
record Cleaner(Trail trail) {
  void note(AuditEvent event) {
    trail.record(event);
  }
}
