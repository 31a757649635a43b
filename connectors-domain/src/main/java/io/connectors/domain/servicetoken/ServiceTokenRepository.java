package io.connectors.domain.servicetoken;

import io.connectors.domain.shared.Port;
import io.connectors.domain.shared.ServiceTokenId;
import io.connectors.domain.shared.TenantId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * Outgoing port: stores service tokens for all replicas, inside a unit of work of the tenant.
 * Implementations are thread-safe and cache nothing, so that a revocation takes effect immediately
 * on every replica.
 */
@Port
public interface ServiceTokenRepository {

  /** Stores a new token with the hash of its key. */
  void add(ServiceToken token, ServiceTokenHash hash);

  /** All tokens of the tenant, valid or not, newest first. */
  List<ServiceToken> all(TenantId tenant);

  /** The token with this id. */
  Optional<ServiceToken> find(TenantId tenant, ServiceTokenId id);

  /** The token with this key hash, valid or not. */
  Optional<ServiceToken> find(TenantId tenant, ServiceTokenHash hash);

  /** Stores the last use of a token, if it exists. An earlier time is ignored. */
  void recordUse(TenantId tenant, ServiceTokenId id, Instant at);

  /**
   * Revokes a token. The time of the first revocation stays.
   *
   * @return whether this call revoked it
   */
  boolean revoke(TenantId tenant, ServiceTokenId id, Instant at);

  /**
   * Removes the tenant's tokens that expired or were revoked before a time.
   *
   * @return the number of removed tokens
   */
  int removeEnded(TenantId tenant, Instant before);

  /**
   * Removes all tokens of the tenant.
   *
   * @return the removed tokens, in any order
   */
  List<ServiceToken> removeAll(TenantId tenant);
}
