package io.connectors.domain.audit;

import io.connectors.domain.shared.Port;

/**
 * Outgoing port: stores audit events permanently, in the unit of work of the change itself, so that
 * both are committed or neither. Implementations are thread-safe.
 */
@Port
public interface AuditTrail {

  /**
   * Appends an event to the trail of its tenant.
   *
   * @throws IllegalStateException if not called inside a unit of work of that tenant
   */
  void record(AuditEvent event);
}
