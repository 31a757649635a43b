package io.connectors.web.login;

import io.connectors.domain.shared.TooManyRequests;
import io.connectors.web.address.ClientAddress;
import io.connectors.web.guard.FixedWindowCounter;
import io.micronaut.http.HttpRequest;
import jakarta.inject.Singleton;
import java.time.Clock;

/**
 * How often browsers of one address have begun to sign in at the issuer within a minute. Each
 * beginning is a row, and whoever begins has shown nothing yet. Each replica counts for itself and
 * in memory. Thread-safe.
 */
@Singleton
final class OidcLoginRateLimit {

  /** More than the people of one office need, who may all come by one address. */
  static final int MAX = 600;

  private final ClientAddress addresses;
  private final FixedWindowCounter<String> beginnings;

  OidcLoginRateLimit(ClientAddress addresses, Clock clock) {
    this.addresses = addresses;
    this.beginnings = new FixedWindowCounter<>(clock);
  }

  /**
   * Counts one more.
   *
   * @throws TooManyRequests if that is one too many
   */
  void count(HttpRequest<?> request) {
    if (beginnings.count(addresses.of(request)) > MAX) {
      throw beginnings.exhausted(
          "Too many have begun to sign in from where you are. Try again in a minute.");
    }
  }
}
