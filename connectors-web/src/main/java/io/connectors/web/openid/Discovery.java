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
 * The cached metadata of an OpenID provider. It is fetched on demand, by one request at a time, and
 * used during a refresh and an outage. Thread-safe.
 */
final class Discovery {

  private static final Duration REFRESH_INTERVAL = Duration.ofHours(1);

  private static final Duration MAX_AGE = Duration.ofHours(8);

  private static final Duration RETRY_DELAY = Duration.ofSeconds(2);

  private static final Logger LOG = LoggerFactory.getLogger(Discovery.class);

  /** Value: a provider with the validator of its ID tokens. */
  record Provider(ProviderMetadata metadata, IdTokens tokens, Instant fetchedAt) {}

  private final Supplier<CompletableFuture<ProviderMetadata>> request;
  private final OpenIdClient client;
  private final Clock clock;

  private Optional<Provider> cached = Optional.empty();
  private Instant nextRequest = Instant.EPOCH;
  private CompletableFuture<Provider> latest =
      CompletableFuture.failedFuture(new IssuerUnavailable("not requested yet"));

  Discovery(
      OpenIdClient client, Supplier<CompletableFuture<ProviderMetadata>> request, Clock clock) {
    this.client = client;
    this.request = request;
    this.clock = clock;
  }

  /** Fails with {@link IssuerUnavailable} if the provider is not cached and does not respond. */
  synchronized CompletableFuture<Provider> provider() {
    Instant now = clock.instant();
    if (latest.isDone() && !now.isBefore(nextRequest)) {
      latest = request.get().thenApply(this::update).exceptionally(this::fail);
    }
    return cached
        .filter(provider -> now.isBefore(provider.fetchedAt().plus(MAX_AGE)))
        .map(CompletableFuture::completedFuture)
        .orElse(latest);
  }

  /** Keeps cached keys as long as their URL is the same. */
  private synchronized Provider update(ProviderMetadata metadata) {
    Instant now = clock.instant();
    URI keys = metadata.keys();
    IdTokens tokens =
        cached
            .filter(provider -> provider.metadata().keys().equals(keys))
            .map(Provider::tokens)
            .orElseGet(() -> new IdTokens(keys, client.issuer().toString(), client.id(), clock));
    Provider updated = new Provider(metadata, tokens, now);
    cached = Optional.of(updated);
    nextRequest = now.plus(REFRESH_INTERVAL);
    return updated;
  }

  private synchronized Provider fail(Throwable failure) {
    nextRequest = clock.instant().plus(RETRY_DELAY);
    IssuerUnavailable outage = IssuerUnavailable.because(failure);
    LOG.warn("OIDC discovery failed for CONNECTORS_OIDC_ISSUER: {}", outage.getMessage());
    throw outage;
  }
}
