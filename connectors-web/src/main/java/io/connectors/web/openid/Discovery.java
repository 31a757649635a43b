package io.connectors.web.openid;

import io.connectors.web.token.IdTokens;
import io.connectors.web.token.IssuerUnavailable;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What we know of an issuer by its discovery document. It is asked for when somebody needs it, by
 * one request at a time; what is known goes on counting while it is asked for again, and through an
 * outage. Thread-safe.
 */
final class Discovery {

  /** How old what we know may be before we ask again. */
  static final Duration FRESH = Duration.ofHours(1);

  /** How old it may be where asking fails. */
  static final Duration KEPT = Duration.ofHours(8);

  /** How long we leave the issuer alone after asking in vain. */
  static final Duration PAUSE = Duration.ofSeconds(2);

  private static final Logger LOG = LoggerFactory.getLogger(Discovery.class);

  /** Value: an issuer, ready to be sent people to. */
  record Known(ProviderMetadata metadata, IdTokens tokens, Instant since) {}

  private final Supplier<CompletableFuture<ProviderMetadata>> request;
  private final OpenIdClient client;
  private final Clock clock;

  private Optional<Known> known = Optional.empty();
  private Instant askAgain = Instant.EPOCH;
  private CompletableFuture<Known> latest =
      CompletableFuture.failedFuture(new IssuerUnavailable("nobody has asked yet"));

  Discovery(
      OpenIdClient client, Supplier<CompletableFuture<ProviderMetadata>> request, Clock clock) {
    this.client = client;
    this.request = request;
    this.clock = clock;
  }

  /** The issuer; fails with {@link IssuerUnavailable} where we do not know it and it is silent. */
  synchronized CompletableFuture<Known> known() {
    Instant now = clock.instant();
    if (latest.isDone() && !now.isBefore(askAgain)) {
      latest = request.get().thenApply(this::learn).exceptionally(this::forbear);
    }
    return known
        .filter(held -> now.isBefore(held.since().plus(KEPT)))
        .map(CompletableFuture::completedFuture)
        .orElse(latest);
  }

  /** Keys that are known stay so, as long as they are found at the same place. */
  private synchronized Known learn(ProviderMetadata metadata) {
    Instant now = clock.instant();
    URI keys = metadata.keys();
    IdTokens tokens =
        known
            .filter(held -> held.metadata().keys().equals(keys))
            .map(Known::tokens)
            .orElseGet(() -> new IdTokens(keys, client.issuer().toString(), client.id(), clock));
    Known learnt = new Known(metadata, tokens, now);
    known = Optional.of(learnt);
    askAgain = now.plus(FRESH);
    return learnt;
  }

  private synchronized Known forbear(Throwable failure) {
    askAgain = clock.instant().plus(PAUSE);
    IssuerUnavailable outage = IssuerUnavailable.because(failure);
    LOG.warn("What CONNECTORS_OIDC_ISSUER names cannot be used: {}", outage.getMessage());
    throw outage;
  }
}
