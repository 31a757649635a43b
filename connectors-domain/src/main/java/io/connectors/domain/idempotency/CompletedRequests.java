package io.connectors.domain.idempotency;

import io.connectors.domain.shared.Port;
import io.connectors.domain.shared.TenantId;
import java.time.Duration;
import java.util.Optional;

/**
 * Outgoing port: keeps which requests were completed, for all replicas. Runs inside the unit of
 * work that makes the change, so that both are kept or neither. Implementations are safe for use by
 * many threads.
 */
@Port
public interface CompletedRequests {

  /** For how long a repetition is recognized. */
  Duration KEPT = Duration.ofDays(1);

  /**
   * Removes the requests of the tenant that are older than {@link #KEPT}. Then keeps the completed
   * request unless one with its key is there. Waits for another unit of work that keeps the same
   * key.
   *
   * @return whether it is the first with that key
   */
  boolean keep(CompletedRequest completed);

  /**
   * Replaces the content, the version and the time of the one with the same key, if it is there.
   */
  void replace(CompletedRequest completed);

  /** The request that this sender completed under that key, if it is still kept. */
  Optional<CompletedRequest> find(TenantId tenant, String subject, String keyHash);

  /**
   * Removes all of a tenant.
   *
   * @return how many there were
   */
  int removeAll(TenantId tenant);
}
