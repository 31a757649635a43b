package io.connectors.domain.servicetoken;

import io.connectors.domain.shared.Port;
import io.connectors.domain.shared.ServiceTokenId;
import io.connectors.domain.shared.TenantId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * Outgoing port: keeps the service tokens of tenants, for all replicas. Runs inside a unit of work
 * of the tenant. Implementations are safe for use by many threads, and keep no copy: what is
 * revoked at one replica is revoked at all of them.
 */
@Port
public interface ServiceTokenRepository {

  /** Keeps a new token, and of its key the hash alone. */
  void add(ServiceToken token, ServiceTokenHash hash);

  /** Every token of the tenant, also those that are good for nothing any more; newest first. */
  List<ServiceToken> all(TenantId tenant);

  /** The token of that identifier. */
  Optional<ServiceToken> find(TenantId tenant, ServiceTokenId id);

  /** The token whose key has that hash, whether or not it is good for anything. */
  Optional<ServiceToken> find(TenantId tenant, ServiceTokenHash hash);

  /** Notes that a token is used, if it is still there; an earlier time changes nothing. */
  void noteUse(TenantId tenant, ServiceTokenId id, Instant at);

  /**
   * Takes a token back, for good; the time stays that of whoever was first.
   *
   * @return whether it was this call that did so
   */
  boolean revoke(TenantId tenant, ServiceTokenId id, Instant at);

  /**
   * Forgets the tokens of the tenant that had expired or been revoked by then.
   *
   * @return how many
   */
  int removeEnded(TenantId tenant, Instant by);

  /**
   * Removes every token of the tenant.
   *
   * @return those that were removed, in any order
   */
  List<ServiceToken> removeAll(TenantId tenant);
}
