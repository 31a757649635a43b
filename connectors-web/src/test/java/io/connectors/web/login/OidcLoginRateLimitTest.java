package io.connectors.web.login;

import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.InstanceOfAssertFactories.type;

import io.connectors.domain.shared.TooManyRequests;
import io.connectors.testkit.fixture.SettableClock;
import io.connectors.web.address.ClientAddress;
import io.connectors.web.address.TrustedProxies;
import io.micronaut.http.HttpMethod;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.simple.SimpleHttpRequest;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Clients that start too many OIDC logins must wait; other clients need not. */
final class OidcLoginRateLimitTest {

  private static final String ONE = "192.0.2.7";
  private static final String OTHER = "198.51.100.9";

  private final SettableClock clock = new SettableClock();
  private final OidcLoginRateLimit rateLimit =
      new OidcLoginRateLimit(new ClientAddress(TrustedProxies.NONE), clock);

  @Test
  void limits_the_logins_of_one_address_within_a_minute() {
    clock.passes(Duration.ofSeconds(20));
    start(ONE, 600);

    assertRejected(ONE);
    start(OTHER, 1);
    clock.passes(Duration.ofSeconds(39));
    assertRejected(ONE);
    clock.passes(Duration.ofSeconds(1));
    start(ONE, 600);
    assertRejected(ONE);
  }

  @Test
  void reports_the_seconds_until_a_retry() {
    clock.passes(Duration.ofSeconds(20));
    start(ONE, 600);

    assertThatThrownBy(() -> start(ONE, 1))
        .asInstanceOf(type(TooManyRequests.class))
        .extracting(TooManyRequests::retryAfterSeconds)
        .isEqualTo(40L);
  }

  private void assertRejected(String address) {
    assertThatThrownBy(() -> start(address, 1)).isInstanceOf(TooManyRequests.class);
  }

  private void start(String address, int times) {
    InetSocketAddress peer = new InetSocketAddress(address, 1);
    HttpRequest<?> request =
        new SimpleHttpRequest<Object>(HttpMethod.GET, "/login/oidc", Optional.empty()) {
          @Override
          public InetSocketAddress getRemoteAddress() {
            return peer;
          }
        };
    for (int time = 1; time <= times; time++) {
      rateLimit.count(request);
    }
  }
}
