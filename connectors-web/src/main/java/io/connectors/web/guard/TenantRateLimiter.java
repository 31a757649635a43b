package io.connectors.web.guard;

import io.connectors.domain.shared.TenantId;
import io.connectors.domain.shared.TooManyRequests;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.Optional;

/**
 * How often each tenant has called within a minute, where there is a limit to it. Each replica
 * counts for itself and in memory: a count that all share would cost each call a write.
 */
@Singleton
final class TenantRateLimiter {

  /** For whoever reads all tenants. */
  private static final String ALL = "";

  private final RateLimit limit;
  private final FixedWindowCounter<String> calls;

  TenantRateLimiter(RateLimit limit, Clock clock) {
    this.limit = limit;
    this.calls = new FixedWindowCounter<>(clock);
  }

  /** Whether there is a limit. */
  boolean areLimited() {
    return limit.perMinute().isPresent();
  }

  /**
   * Counts a call.
   *
   * @throws TooManyRequests if it is beyond the limit
   */
  void require(Optional<TenantId> tenant) {
    if (!count(tenant)) {
      throw calls.exhausted("Your tenant has called too often. Try again in a minute.");
    }
  }

  /** Counts a call; whether it is within the limit. */
  boolean count(Optional<TenantId> tenant) {
    return limit
        .perMinute()
        .filter(most -> calls.count(tenant.map(TenantId::value).orElse(ALL)) > most)
        .isEmpty();
  }
}
