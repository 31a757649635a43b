package io.connectors.domain.idempotency;

import io.connectors.domain.shared.Port;
import io.connectors.domain.shared.TenantId;
import java.time.Duration;
import java.util.Optional;

/**
 * Outgoing port: stores completed requests for all replicas, in the unit of work of the change, so
 * that both are committed or neither. Implementations are thread-safe.
 */
@Port
public interface CompletedRequests {

  /** The time for which completed requests are stored and repetitions are recognized. */
  Duration RETENTION = Duration.ofDays(1);

  /**
   * Removes the tenant's requests older than {@link #RETENTION}, then stores the request unless its
   * key exists. Waits for another unit of work that stores the same key.
   *
   * @return whether the key was new
   */
  boolean keep(CompletedRequest completed);

  /** Replaces content, version and time of the request with the same key, if it exists. */
  void replace(CompletedRequest completed);

  /** The completed request of this sender with this key, if it is still stored. */
  Optional<CompletedRequest> find(TenantId tenant, String subject, String keyHash);

  /**
   * Removes all requests of a tenant.
   *
   * @return the number of removed requests
   */
  int removeAll(TenantId tenant);
}
