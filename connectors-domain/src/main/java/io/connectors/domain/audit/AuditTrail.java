package io.connectors.domain.audit;

import io.connectors.domain.shared.Port;

/**
 * Outgoing port: keeps what was done, for good. Runs inside the unit of work of the change itself,
 * so that one is never kept without the other. Implementations are safe for use by many threads.
 */
@Port
public interface AuditTrail {

  /**
   * Appends an event to the trail of its tenant.
   *
   * @throws IllegalStateException if it is not called inside a unit of work of that tenant
   */
  void record(AuditEvent event);
}
