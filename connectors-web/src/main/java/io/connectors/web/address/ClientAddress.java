package io.connectors.web.address;

import io.micronaut.http.HttpRequest;
import jakarta.inject.Singleton;
import java.net.InetAddress;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.Optional;

/** Web adapter: where a request comes from, as far as that can be believed. */
@Singleton
public record ClientAddress(TrustedProxies proxies) {

  private static final String FORWARDED = "X-Forwarded-For";

  /** What attempts are counted by: one text for all addresses that one host can have. */
  public String of(HttpRequest<?> request) {
    return AddressText.host(find(request));
  }

  /** The peer, or the client that the nearest trusted proxies name. */
  public InetAddress find(HttpRequest<?> request) {
    return route(request).client();
  }

  /** The way from the client to this server, as far as it can be believed. */
  Route route(HttpRequest<?> request) {
    InetAddress nearest = request.getRemoteAddress().getAddress();
    Deque<String> named = named(request);
    boolean isNamed = !named.isEmpty();
    int trusted = 0;
    while (proxies.include(nearest)) {
      trusted++;
      Optional<InetAddress> before =
          Optional.ofNullable(named.pollLast())
              .map(String::strip)
              .flatMap(AddressText::readForwarded);
      if (before.isEmpty()) {
        break;
      }
      nearest = before.orElseThrow();
    }
    return new Route(nearest, trusted, isNamed);
  }

  /**
   * Value: the way of a request.
   *
   * @param trusted how many trusted proxies have passed it on, the peer included
   * @param isNamed whether any proxy says for whom it speaks
   */
  record Route(InetAddress client, int trusted, boolean isNamed) {}

  /** Each proxy writes at the end; what a client has written itself is at the beginning. */
  private static Deque<String> named(HttpRequest<?> request) {
    Deque<String> named = new ArrayDeque<>();
    request.getHeaders().getAll(FORWARDED).stream()
        .flatMap(line -> Arrays.stream(line.split(",", -1)))
        .forEach(named::add);
    return named;
  }
}
