package io.connectors.web.token;

import com.nimbusds.jose.jwk.JWKSelector;
import com.nimbusds.jose.jwk.JWKSet;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The cached public keys of an external issuer. A cached key is used at once, also during a refresh
 * and an outage. An unknown key is fetched by one request at a time; repeated failures delay the
 * next request. Thread-safe.
 */
final class IssuerKeys {

  static final Duration REFRESH_INTERVAL = Duration.ofMinutes(5);

  /** The age after which keys are no longer used, even if the issuer is unavailable. */
  static final Duration MAX_AGE = Duration.ofHours(8);

  /** The delay after {@link #MAX_CONSECUTIVE_FAILURES} failed requests. */
  static final Duration RETRY_DELAY = Duration.ofSeconds(5);

  static final int MAX_CONSECUTIVE_FAILURES = 3;

  private static final Logger LOG = LoggerFactory.getLogger(IssuerKeys.class);

  private final String setting;
  private final Supplier<CompletableFuture<JWKSet>> request;
  private final Clock clock;

  private JWKSet cached = new JWKSet();
  private Instant cachedAt = Instant.EPOCH;
  private Instant failuresExpireAt = Instant.EPOCH;
  private CompletableFuture<JWKSet> latest = CompletableFuture.completedFuture(cached);

  /** The log names the setting after a failure. */
  IssuerKeys(String setting, Supplier<CompletableFuture<JWKSet>> request, Clock clock) {
    this.setting = setting;
    this.request = request;
    this.clock = clock;
  }

  /**
   * Keys that include a selected one, if the issuer has it; fails with {@link IssuerUnavailable} if
   * it is not cached and the issuer is unavailable.
   */
  synchronized CompletableFuture<JWKSet> find(JWKSelector selector) {
    Instant now = clock.instant();
    boolean isCached = isYounger(MAX_AGE, now) && !selector.select(cached).isEmpty();
    boolean isDue = !isCached || !isYounger(REFRESH_INTERVAL, now);
    boolean isAllowed =
        !failuresExpireAt.isAfter(now.plus(RETRY_DELAY.multipliedBy(MAX_CONSECUTIVE_FAILURES - 1)));
    if (isDue && isAllowed && latest.isDone()) {
      latest = request.get().thenApply(this::update).exceptionally(this::fail);
    }
    return isCached ? CompletableFuture.completedFuture(cached) : latest;
  }

  private boolean isYounger(Duration age, Instant now) {
    return now.isBefore(cachedAt.plus(age));
  }

  /** A response without a change counts as a failure: unknown key ids are often forged. */
  private synchronized JWKSet update(JWKSet response) {
    cachedAt = clock.instant();
    if (response.equals(cached)) {
      countFailure();
    }
    cached = response;
    return response;
  }

  private synchronized JWKSet fail(Throwable failure) {
    countFailure();
    IssuerUnavailable outage = IssuerUnavailable.because(failure);
    LOG.warn("Failed to fetch the keys of {}: {}", setting, outage.getMessage());
    throw outage;
  }

  private void countFailure() {
    Instant now = clock.instant();
    failuresExpireAt = (failuresExpireAt.isAfter(now) ? failuresExpireAt : now).plus(RETRY_DELAY);
  }
}
