package io.connectors.web.address;

import io.micronaut.http.HttpRequest;
import jakarta.inject.Singleton;
import java.net.InetAddress;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.Optional;

/** Web adapter: finds the IP address of a request's client. */
@Singleton
public record ClientAddress(TrustedProxies proxies) {

  private static final String FORWARDED = "X-Forwarded-For";

  /** The key for rate limits: one text for all addresses of a host. */
  public String of(HttpRequest<?> request) {
    return AddressText.host(find(request));
  }

  /** The peer, or the client that the nearest trusted proxies name. */
  public InetAddress find(HttpRequest<?> request) {
    return route(request).client();
  }

  /** The trusted part of the route from the client to this server. */
  Route route(HttpRequest<?> request) {
    InetAddress nearest = request.getRemoteAddress().getAddress();
    Deque<String> named = named(request);
    boolean isNamed = !named.isEmpty();
    int trusted = 0;
    while (proxies.include(nearest)) {
      trusted++;
      Optional<InetAddress> previous =
          Optional.ofNullable(named.pollLast())
              .map(String::strip)
              .flatMap(AddressText::readForwarded);
      if (previous.isEmpty()) {
        break;
      }
      nearest = previous.orElseThrow();
    }
    return new Route(nearest, trusted, isNamed);
  }

  /**
   * Value: the route of a request.
   *
   * @param trusted the number of trusted proxies, including the peer
   * @param isNamed whether {@code X-Forwarded-For} is present
   */
  record Route(InetAddress client, int trusted, boolean isNamed) {}

  /** Each proxy appends an address; the client may have written the first ones. */
  private static Deque<String> named(HttpRequest<?> request) {
    Deque<String> named = new ArrayDeque<>();
    request.getHeaders().getAll(FORWARDED).stream()
        .flatMap(line -> Arrays.stream(line.split(",", -1)))
        .forEach(named::add);
    return named;
  }
}
