package io.connectors.domain.audit;

import io.connectors.domain.access.TenantScope;
import io.connectors.domain.shared.AuditStamp;
import io.connectors.domain.shared.ConnectorId;
import io.connectors.domain.shared.Port;
import java.util.Map;
import java.util.Set;

/**
 * Outgoing port: reads the events of an {@link AuditTrail} inside a unit of work. It is a separate
 * port, because code that records events need not read them. Implementations are thread-safe.
 */
@Port
public interface AuditHistory {

  /**
   * One page of events, newest first.
   *
   * @throws IllegalStateException if the current unit of work does not cover the scope
   */
  AuditPage page(TenantScope scope, AuditFilter filter, AuditPageRequest page);

  /**
   * The last reader of the credentials of each connector, and when; connectors whose credentials
   * were never read are absent.
   *
   * @throws IllegalStateException if the current unit of work does not cover the scope
   */
  Map<ConnectorId, AuditStamp> lastUses(TenantScope scope, Set<ConnectorId> connectors);
}
