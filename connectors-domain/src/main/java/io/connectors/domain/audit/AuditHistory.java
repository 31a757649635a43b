package io.connectors.domain.audit;

import io.connectors.domain.access.TenantScope;
import io.connectors.domain.shared.AuditStamp;
import io.connectors.domain.shared.ConnectorId;
import io.connectors.domain.shared.Port;
import java.util.Map;
import java.util.Set;

/**
 * Outgoing port: reads what an {@link AuditTrail} has kept. Runs inside a unit of work. Its own
 * port, because who adds to the trail need not be able to read it. Implementations are safe for use
 * by many threads.
 */
@Port
public interface AuditHistory {

  /**
   * One part of the trail, newest first.
   *
   * @throws IllegalStateException if the open unit of work does not reach that scope
   */
  AuditPage page(TenantScope scope, AuditFilter filter, AuditPageRequest page);

  /**
   * Who was handed the credentials of these connectors last, and when; a connector whose
   * credentials were never handed out is absent.
   *
   * @throws IllegalStateException if the open unit of work does not reach that scope
   */
  Map<ConnectorId, AuditStamp> lastUses(TenantScope scope, Set<ConnectorId> connectors);
}
