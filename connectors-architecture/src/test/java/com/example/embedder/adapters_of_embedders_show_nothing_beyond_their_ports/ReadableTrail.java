package com.example.embedder.adapters_of_embedders_show_nothing_beyond_their_ports;

import com.example.embedder.Offender;
import io.connectors.domain.audit.AuditEvent;
import java.util.List;

/** Sample: shows by way of a parent what no port asks for. */
@Offender
abstract class ReadableTrail {
  public abstract List<AuditEvent> everything();
}
