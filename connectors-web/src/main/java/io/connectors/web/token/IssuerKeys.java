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
 * The public keys of an outside issuer, as far as we know them. A key that we have works at once,
 * while newer ones are fetched and through an outage; one that we have not is asked for, by one
 * request at a time, and after some in vain seldom. Thread-safe.
 */
final class IssuerKeys {

  /** How old what we know may be before we ask again. */
  static final Duration FRESH = Duration.ofMinutes(5);

  /** How old it may be where asking fails: a key that the issuer has withdrawn ends with this. */
  static final Duration KEPT = Duration.ofHours(8);

  /** How often we ask in vain: a few times in a row, and then once in this time. */
  static final Duration PAUSE = Duration.ofSeconds(5);

  /** The few times. */
  static final int MAX_CONSECUTIVE_FAILURES = 3;

  private static final Logger LOG = LoggerFactory.getLogger(IssuerKeys.class);

  private final String setting;
  private final Supplier<CompletableFuture<JWKSet>> request;
  private final Clock clock;

  private JWKSet known = new JWKSet();
  private Instant knownSince = Instant.EPOCH;
  private Instant inVainUntil = Instant.EPOCH;
  private CompletableFuture<JWKSet> latest = CompletableFuture.completedFuture(known);

  /**
   * Nothing is known yet.
   *
   * @param setting what an operator looks at where the keys cannot be had
   */
  IssuerKeys(String setting, Supplier<CompletableFuture<JWKSet>> request, Clock clock) {
    this.setting = setting;
    this.request = request;
    this.clock = clock;
  }

  /**
   * Keys that hold the wanted one, if the issuer has it; fails with {@link IssuerUnavailable} where
   * we have it not and the issuer does not answer.
   */
  synchronized CompletableFuture<JWKSet> holding(JWKSelector wanted) {
    Instant now = clock.instant();
    boolean held = isYounger(KEPT, now) && !wanted.select(known).isEmpty();
    boolean due = !held || !isYounger(FRESH, now);
    boolean allowed =
        !inVainUntil.isAfter(now.plus(PAUSE.multipliedBy(MAX_CONSECUTIVE_FAILURES - 1)));
    if (due && allowed && latest.isDone()) {
      latest = request.get().thenApply(this::learn).exceptionally(this::forbear);
    }
    return held ? CompletableFuture.completedFuture(known) : latest;
  }

  private boolean isYounger(Duration age, Instant now) {
    return now.isBefore(knownSince.plus(age));
  }

  /** What has just changed may change again; keys that nobody has heard of are often made up. */
  private synchronized JWKSet learn(JWKSet answer) {
    knownSince = clock.instant();
    if (answer.equals(known)) {
      countInVain();
    }
    known = answer;
    return answer;
  }

  private synchronized JWKSet forbear(Throwable failure) {
    countInVain();
    IssuerUnavailable outage = IssuerUnavailable.because(failure);
    LOG.warn("The keys of {} cannot be had: {}", setting, outage.getMessage());
    throw outage;
  }

  private void countInVain() {
    Instant now = clock.instant();
    inVainUntil = (inVainUntil.isAfter(now) ? inVainUntil : now).plus(PAUSE);
  }
}
