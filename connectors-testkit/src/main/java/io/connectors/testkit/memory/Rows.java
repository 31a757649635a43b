package io.connectors.testkit.memory;

import io.connectors.domain.access.TenantScope;
import io.connectors.domain.audit.AuditEntry;
import io.connectors.domain.connector.Connector;
import io.connectors.domain.idempotency.CompletedRequest;
import io.connectors.domain.key.TenantKey;
import io.connectors.domain.servicetoken.ServiceToken;
import io.connectors.domain.servicetoken.ServiceTokenHash;
import io.connectors.domain.shared.TenantId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The rows of all tenants. Not thread-safe. */
record Rows(
    Map<Place, Connector> connectors,
    List<AuditEntry> auditEntries,
    List<TenantKey> tenantKeys,
    Map<ServiceTokenHash, ServiceToken> serviceTokens,
    List<CompletedRequest> completedRequests) {

  Rows() {
    this(
        new LinkedHashMap<>(),
        new ArrayList<>(),
        new ArrayList<>(),
        new LinkedHashMap<>(),
        new ArrayList<>());
  }

  Rows copy() {
    return new Rows(
        new LinkedHashMap<>(connectors),
        new ArrayList<>(auditEntries),
        new ArrayList<>(tenantKeys),
        new LinkedHashMap<>(serviceTokens),
        new ArrayList<>(completedRequests));
  }

  static boolean isIn(TenantScope scope, TenantId tenant) {
    return scope instanceof TenantScope.EveryTenant || scope.equals(TenantScope.of(tenant));
  }
}
