package io.connectors.web.security;

import io.micronaut.http.HttpRequest;
import jakarta.inject.Singleton;
import java.net.InetAddress;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.Optional;

/** Web adapter: where a request comes from, as far as that can be believed. */
@Singleton
final class ClientAddress {

  private static final String FORWARDED = "X-Forwarded-For";

  private final TrustedProxies proxies;

  ClientAddress(TrustedProxies proxies) {
    this.proxies = proxies;
  }

  /** What attempts are counted by: one text for all addresses that one host can have. */
  String of(HttpRequest<?> request) {
    return AddressText.host(find(request));
  }

  /** The peer, or whom the nearest trusted proxies say they speak for. */
  InetAddress find(HttpRequest<?> request) {
    InetAddress nearest = request.getRemoteAddress().getAddress();
    Deque<String> named = named(request);
    while (proxies.include(nearest) && !named.isEmpty()) {
      Optional<InetAddress> before = AddressText.readForwarded(named.removeLast().strip());
      if (before.isEmpty()) {
        break;
      }
      nearest = before.orElseThrow();
    }
    return nearest;
  }

  /** Each proxy writes at the end; what a client has written itself is at the beginning. */
  private static Deque<String> named(HttpRequest<?> request) {
    Deque<String> named = new ArrayDeque<>();
    request.getHeaders().getAll(FORWARDED).stream()
        .flatMap(line -> Arrays.stream(line.split(",", -1)))
        .forEach(named::add);
    return named;
  }
}
