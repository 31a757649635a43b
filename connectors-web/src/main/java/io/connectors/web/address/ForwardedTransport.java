package io.connectors.web.address;

import io.connectors.web.address.ClientAddress.Route;
import io.micronaut.http.HttpRequest;
import jakarta.inject.Singleton;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/**
 * Web adapter: finds out whether a client sent a request over TLS: the outermost trusted proxy
 * names the protocol in {@code X-Forwarded-Proto}. Without configured proxies, any peer may name
 * it: a false header changes only the response to its sender.
 */
@Singleton
public record ForwardedTransport(TrustedProxies proxies, ClientAddress addresses) {

  private static final String FORWARDED = "X-Forwarded-Proto";
  private static final String SECURE = "io.connectors.secure-transport";

  /** Marks the request as secure or not, for {@link #isSecure}. */
  public void mark(HttpRequest<?> request) {
    request.setAttribute(SECURE, carries(request));
  }

  /** Whether the request was marked as sent over TLS. */
  public static boolean isSecure(HttpRequest<?> request) {
    return request.getAttribute(SECURE, Boolean.class).orElse(request.isSecure());
  }

  boolean carries(HttpRequest<?> request) {
    return request.isSecure() || "https".equals(named(request));
  }

  /** Some proxies append the protocol, others replace or keep the header. */
  private String named(HttpRequest<?> request) {
    List<String> named =
        request.getHeaders().getAll(FORWARDED).stream()
            .flatMap(line -> Arrays.stream(line.split(",", -1)))
            .map(ForwardedTransport::plain)
            .filter(protocol -> !protocol.isEmpty())
            .toList();
    if (named.isEmpty() || proxies.networks().isEmpty()) {
      return named.isEmpty() ? "" : named.get(0);
    }
    Route route = addresses.route(request);
    if (route.trusted() == 0) {
      return "";
    }
    int outermost = route.isNamed() ? named.size() - route.trusted() : 0;
    return named.get(Math.max(0, outermost));
  }

  private static String plain(String entry) {
    return entry.replace("\"", "").strip().toLowerCase(Locale.ROOT);
  }
}
