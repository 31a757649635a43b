package io.connectors.web.guard;

import io.connectors.domain.shared.TenantId;
import io.connectors.domain.shared.TooManyRequests;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.Optional;

/**
 * Counts the API calls of each tenant within a minute. Each replica counts for itself, in memory: a
 * shared count would need a write for each call.
 */
@Singleton
final class TenantRateLimiter {

  /** The key of callers that act for all tenants. */
  private static final String ALL = "";

  private final RateLimit limit;
  private final FixedWindowCounter<String> calls;

  TenantRateLimiter(RateLimit limit, Clock clock) {
    this.limit = limit;
    this.calls = new FixedWindowCounter<>(clock);
  }

  boolean areLimited() {
    return limit.perMinute().isPresent();
  }

  /**
   * Counts a call.
   *
   * @throws TooManyRequests if it exceeds the limit
   */
  void require(Optional<TenantId> tenant) {
    if (!count(tenant)) {
      throw calls.exhausted("Your tenant has called too often. Try again in a minute.");
    }
  }

  /** Counts a call and returns whether it is within the limit. */
  boolean count(Optional<TenantId> tenant) {
    return limit
        .perMinute()
        .filter(max -> calls.count(tenant.map(TenantId::value).orElse(ALL)) > max)
        .isEmpty();
  }
}
