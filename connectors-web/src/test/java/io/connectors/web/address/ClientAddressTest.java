package io.connectors.web.address;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.micronaut.http.HttpMethod;
import io.micronaut.http.HttpRequest;
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

/** The client of a request is the peer, or the address that a trusted proxy names. */
final class ClientAddressTest {

  private static final TrustedProxies OURS = TrustedProxies.parse("10.0.0.0/8, 192.0.2.7,fd00::/8");

  @Test
  void ignores_the_header_of_an_untrusted_peer() {
    assertThat(of(OURS, "198.51.100.9", "203.0.113.5")).isEqualTo("198.51.100.9");
    assertThat(of(TrustedProxies.NONE, "10.0.0.1", "203.0.113.5")).isEqualTo("10.0.0.1");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "203.0.113.5 | 203.0.113.5",
        "198.51.100.66, 203.0.113.5 | 203.0.113.5",
        "203.0.113.5, 10.1.2.3 | 203.0.113.5",
        "203.0.113.5 , 192.0.2.7,10.9.9.9 | 203.0.113.5",
        "nonsense, 10.1.2.3 | 10.1.2.3",
        "localhost | 10.0.0.1",
        "10.2.2.2 | 10.2.2.2",
        "::ffff:203.0.113.5 | 203.0.113.5",
        "203.0.113.9:51234 | 203.0.113.9",
        "203.0.113.9:51234, 10.1.2.3:80 | 203.0.113.9",
        "[::ffff:203.0.113.5]:443 | 203.0.113.5",
        "[::ffff:203.0.113.5] | 203.0.113.5",
        "999.999.999.999 | 10.0.0.1",
        "203.0.113.256 | 10.0.0.1",
        "203.0.113.9:port | 10.0.0.1",
      })
  void uses_the_last_address_that_a_trusted_proxy_names(String header, String expected) {
    assertThat(of(OURS, "10.0.0.1", header)).isEqualTo(expected);
  }

  @Test
  void treats_an_ipv6_network_as_one_client() {
    assertThat(of(OURS, "2001:db8:1:2::1", ""))
        .isEqualTo(of(OURS, "2001:db8:1:2:ffff::9", ""))
        .isNotEqualTo(of(OURS, "2001:db8:1:3::1", ""));
    for (String entry : new String[] {"2001:db8:1:2::7", "[2001:db8:1:2::7]:443"}) {
      assertThat(of(OURS, "fd12::1", entry)).isEqualTo(of(OURS, "2001:db8:1:2::1", ""));
    }
    assertThat(of(OURS, "fd12::1", "203.0.113.5")).isEqualTo("203.0.113.5");
  }

  @ParameterizedTest
  @CsvSource({
    "10.64.0.0/10, 10.127.255.255, true",
    "10.64.0.0/10, 10.128.0.0, false",
    "10.64.0.0/10, ff40::1, false",
    "0.0.0.0/0, 255.255.255.255, true",
    "0.0.0.0/0, 2001:db8::1, false",
    "2001:db8:8000::/33, 2001:db8:ffff::1, true",
    "2001:db8:8000::/33, 2001:db8:7fff::1, false",
    "2001:db8:8000::/33, ffff:ffff:ffff::1, false",
    "::/0, ffff:ffff:ffff::1, true",
    "::/0, 10.0.0.1, false",
    "::ffff:10.0.0.1, 10.0.0.1, true",
  })
  void matches_addresses_with_the_prefix_of_a_network(
      String network, String peer, boolean isTrusted) {
    assertThat(of(TrustedProxies.parse(network), peer, "203.0.113.5").equals("203.0.113.5"))
        .isEqualTo(isTrusted);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "proxy.example", "10.0.0.0/33", "10.0.0.0/-1", "10.0.0.0/x", "1,,2"})
  void rejects_malformed_networks(String text) {
    assertThatThrownBy(() -> TrustedProxies.parse(text))
        .isInstanceOf(IllegalArgumentException.class);
  }

  private static String of(TrustedProxies proxies, String peer, String header) {
    try {
      InetSocketAddress remote = new InetSocketAddress(InetAddress.getByName(peer), 1);
      MutableHttpRequest<?> request =
          new SimpleHttpRequest<Object>(HttpMethod.GET, "/login", Optional.empty()) {
            @Override
            public InetSocketAddress getRemoteAddress() {
              return remote;
            }
          };
      HttpRequest<?> sent = header.isEmpty() ? request : request.header("X-Forwarded-For", header);
      return new ClientAddress(proxies).of(sent);
    } catch (UnknownHostException impossible) {
      throw new IllegalStateException(impossible);
    }
  }
}
