package io.connectors.persistence.isolation;

import io.connectors.domain.access.TenantScope;
import io.connectors.domain.audit.AuditHistory;
import io.connectors.domain.connector.Connector;
import io.connectors.domain.connector.ConnectorRepository;
import io.connectors.domain.idempotency.CompletedRequest;
import io.connectors.domain.idempotency.CompletedRequests;
import io.connectors.domain.idempotency.IdempotentRequest;
import io.connectors.domain.key.KeyVersion;
import io.connectors.domain.key.TenantKey;
import io.connectors.domain.key.TenantKeyRepository;
import io.connectors.domain.key.WrappedKeyset;
import io.connectors.domain.servicetoken.ServiceTokenRepository;
import io.connectors.domain.shared.ServiceTokenId;
import io.connectors.domain.shared.TenantId;
import io.connectors.domain.shared.Version;
import io.connectors.persistence.testing.TestPersistence;
import java.time.Instant;

/** The caller, and the connector of the call. */
public record Aim(TestPersistence adapters, TenantId by, Connector at) {

  ConnectorRepository connectors() {
    return adapters.connectors();
  }

  AuditHistory history() {
    return adapters.bean(AuditHistory.class);
  }

  TenantKeyRepository keys() {
    return adapters.bean(TenantKeyRepository.class);
  }

  ServiceTokenRepository tokens() {
    return adapters.bean(ServiceTokenRepository.class);
  }

  CompletedRequests completed() {
    return adapters.bean(CompletedRequests.class);
  }

  /** Of the token that the tests find stored, which is called as the connector is. */
  ServiceTokenId token() {
    return new ServiceTokenId(at.id().value());
  }

  TenantScope scope() {
    return TenantScope.of(by);
  }

  CompletedRequest request(String keyHash) {
    IdempotentRequest request = new IdempotentRequest(keyHash, "12".repeat(32));
    return new CompletedRequest(by, "a", request, at.id().value(), Version.FIRST, Instant.now());
  }

  /** Wrapped as the key that the tests find stored. */
  TenantKey key(KeyVersion version) {
    WrappedKeyset wrapped = WrappedKeyset.of("4711", new byte[] {1});
    return new TenantKey(by, version, wrapped, at.created().at());
  }

  /** The same connector, as if it were the tenant's own. */
  Connector claimed() {
    return new Connector(
        at.id(),
        by,
        at.catalogId(),
        at.name(),
        at.configuration(),
        at.credentials(),
        at.tags(),
        at.state(),
        at.version(),
        at.created(),
        at.updated());
  }
}
