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

/** Whoever begins to sign in on and on waits, and nobody else does. */
final class OidcLoginRateLimitTest {

  private static final String ONE = "192.0.2.7";
  private static final String OTHER = "198.51.100.9";

  private final SettableClock clock = new SettableClock();
  private final OidcLoginRateLimit beginnings =
      new OidcLoginRateLimit(new ClientAddress(TrustedProxies.NONE), clock);

  @Test
  void beyond_the_most_an_address_waits_until_the_minute_ends() {
    clock.passes(Duration.ofSeconds(20));
    begin(ONE, 600);

    refused(ONE);
    begin(OTHER, 1);
    clock.passes(Duration.ofSeconds(39));
    refused(ONE);
    clock.passes(Duration.ofSeconds(1));
    begin(ONE, 600);
    refused(ONE);
  }

  @Test
  void it_is_said_for_how_long() {
    clock.passes(Duration.ofSeconds(20));
    begin(ONE, 600);

    assertThatThrownBy(() -> begin(ONE, 1))
        .asInstanceOf(type(TooManyRequests.class))
        .extracting(TooManyRequests::retryAfterSeconds)
        .isEqualTo(40L);
  }

  private void refused(String address) {
    assertThatThrownBy(() -> begin(address, 1)).isInstanceOf(TooManyRequests.class);
  }

  private void begin(String address, int times) {
    InetSocketAddress peer = new InetSocketAddress(address, 1);
    HttpRequest<?> request =
        new SimpleHttpRequest<Object>(HttpMethod.GET, "/login/oidc", Optional.empty()) {
          @Override
          public InetSocketAddress getRemoteAddress() {
            return peer;
          }
        };
    for (int time = 1; time <= times; time++) {
      beginnings.count(request);
    }
  }
}
