package io.connectors.web.address;

import static org.assertj.core.api.Assertions.assertThat;

import io.micronaut.http.HttpMethod;
import io.micronaut.http.MutableHttpRequest;
import io.micronaut.http.simple.SimpleHttpRequest;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.UnknownHostException;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The outermost trusted proxy decides whether a request was sent over TLS. */
final class ForwardedTransportTest {

  private static final TrustedProxies OURS = TrustedProxies.parse("10.0.0.0/8");
  private static final String CLIENT = "203.0.113.5";

  @ParameterizedTest
  @ValueSource(
      strings = {
        "https",
        "HTTPS",
        "https ,",
        "\"https\"",
        "https, http",
        "https,http,http",
        "HttpS\t,http",
        "\"https\", \"http\"",
        ", https",
      })
  void without_configured_proxies_the_first_protocol_is_used(String header) {
    assertThat(isSecure(TrustedProxies.NONE, "198.51.100.9", "", header)).isTrue();
    assertThat(isSecure(OURS, "10.0.0.1", "", header)).isTrue();
    assertThat(isSecure(OURS, "198.51.100.9", "", header)).isFalse();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", ",", "http", "http, https", "httpsx", "wss", "on", "https;", "ht\"tp"})
  void other_protocols_are_not_secure(String header) {
    assertThat(isSecure(TrustedProxies.NONE, "198.51.100.9", "", header)).isFalse();
    assertThat(isSecure(OURS, "10.0.0.1", "", header)).isFalse();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        // one proxy, which replaces, appends or keeps the protocol
        "203.0.113.5 | https | true",
        "203.0.113.5 | http | false",
        "203.0.113.5 | https, http | false",
        "203.0.113.5 | http, https | true",
        // two proxies: both append, or the inner one keeps the list
        "203.0.113.5, 10.0.0.2 | https, http | true",
        "203.0.113.5, 10.0.0.2 | http, https | false",
        "203.0.113.5, 10.0.0.2 | https | true",
        "203.0.113.5, 10.0.0.2 | https, http, http | false",
        "203.0.113.5, 10.0.0.2 | http, https, http | true",
        // three proxies
        "203.0.113.5, 10.0.0.3, 10.0.0.2 | https, http, http | true",
        "203.0.113.5, 10.0.0.3, 10.0.0.2 | https | true",
        "203.0.113.5, 10.0.0.3, 10.0.0.2 | https, http, https, https | false",
        // a client that forges the address list
        "10.0.0.9, 203.0.113.5 | https, http | false",
        "nonsense | https, http | false",
      })
  void uses_the_protocol_of_the_outermost_trusted_proxy(
      String addresses, String protocols, boolean secure) {
    assertThat(isSecure(OURS, "10.0.0.1", addresses, protocols)).isEqualTo(secure);
  }

  @Test
  void ignores_an_untrusted_peer() {
    assertThat(isSecure(OURS, CLIENT, "", "https")).isFalse();
    assertThat(isSecure(OURS, CLIENT, "10.0.0.1", "https, https")).isFalse();
  }

  @Test
  void joins_repeated_headers() {
    assertThat(isSecure(OURS, "10.0.0.1", CLIENT + ", 10.0.0.2", "https", "http")).isTrue();
    assertThat(isSecure(OURS, "10.0.0.1", CLIENT, "https", "http")).isFalse();
    assertThat(isSecure(TrustedProxies.NONE, CLIENT, "", "https", "http")).isTrue();
  }

  private static boolean isSecure(
      TrustedProxies proxies, String peer, String addresses, String... protocols) {
    MutableHttpRequest<?> request = from(peer);
    if (!addresses.isEmpty()) {
      request.header("X-Forwarded-For", addresses);
    }
    for (String line : protocols) {
      request.header("X-Forwarded-Proto", line);
    }
    return new ForwardedTransport(proxies, new ClientAddress(proxies)).carries(request);
  }

  private static MutableHttpRequest<?> from(String peer) {
    try {
      InetSocketAddress remote = new InetSocketAddress(InetAddress.getByName(peer), 1);
      return new SimpleHttpRequest<Object>(HttpMethod.GET, "/login", Optional.empty()) {
        @Override
        public InetSocketAddress getRemoteAddress() {
          return remote;
        }
      };
    } catch (UnknownHostException impossible) {
      throw new IllegalStateException(impossible);
    }
  }
}
