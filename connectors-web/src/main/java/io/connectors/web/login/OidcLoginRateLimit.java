package io.connectors.web.login;

import io.connectors.domain.shared.TooManyRequests;
import io.connectors.web.address.ClientAddress;
import io.connectors.web.guard.FixedWindowCounter;
import io.micronaut.http.HttpRequest;
import jakarta.inject.Singleton;
import java.time.Clock;

/**
 * Limits the OIDC logins that clients of one address start within a minute, because each adds a row
 * before authentication. Each replica counts for itself, in memory. Thread-safe.
 */
@Singleton
final class OidcLoginRateLimit {

  /** More than one office needs behind one address. */
  static final int MAX = 600;

  private final ClientAddress addresses;
  private final FixedWindowCounter<String> logins;

  OidcLoginRateLimit(ClientAddress addresses, Clock clock) {
    this.addresses = addresses;
    this.logins = new FixedWindowCounter<>(clock);
  }

  /**
   * Counts a login.
   *
   * @throws TooManyRequests if it exceeds the limit
   */
  void count(HttpRequest<?> request) {
    if (logins.count(addresses.of(request)) > MAX) {
      throw logins.exhausted(
          "Too many have begun to sign in from where you are. Try again in a minute.");
    }
  }
}
