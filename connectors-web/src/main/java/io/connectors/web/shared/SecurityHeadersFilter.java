package io.connectors.web.shared;

import io.connectors.web.address.ForwardedTransport;
import io.micronaut.core.order.Ordered;
import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MutableHttpHeaders;
import io.micronaut.http.MutableHttpResponse;
import io.micronaut.http.annotation.ResponseFilter;
import io.micronaut.http.annotation.ServerFilter;
import java.util.Map;

/** Web filter: adds the security headers to each response, including errors. */
@ServerFilter(ServerFilter.MATCH_ALL_PATTERN)
public final class SecurityHeadersFilter implements Ordered {

  private static final Map<String, String> ALWAYS =
      Map.of(
          "X-Content-Type-Options", "nosniff",
          "X-Frame-Options", "DENY",
          "Content-Security-Policy",
              "default-src 'none'; style-src 'self'; script-src 'self'; img-src 'self' data:;"
                  + " connect-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'",
          "Referrer-Policy", "same-origin",
          "Permissions-Policy",
              "accelerometer=(), camera=(), display-capture=(), geolocation=(), gyroscope=(),"
                  + " magnetometer=(), microphone=(), midi=(), payment=(), usb=()",
          "Cross-Origin-Opener-Policy", "same-origin",
          "Cross-Origin-Resource-Policy", "same-origin");

  /** Without {@code includeSubDomains}: other hosts are not ours. */
  private static final String A_YEAR = "max-age=31536000";

  /** About the time that a connection pool needs after an outage. */
  private static final String OUTAGE_SECONDS = "5";

  /** Outermost, so that responses of other filters pass it. */
  @Override
  public int getOrder() {
    return Ordered.HIGHEST_PRECEDENCE;
  }

  @ResponseFilter
  void add(HttpRequest<?> request, MutableHttpResponse<?> response) {
    addTo(response, request);
  }

  /** Adds the headers to a response that passes no filter. Idempotent. */
  public static void addTo(MutableHttpResponse<?> response, HttpRequest<?> request) {
    MutableHttpHeaders headers = response.getHeaders();
    ALWAYS.forEach(headers::set);
    headers.set(RequestId.HEADER, RequestId.of(request));
    if (!headers.contains(HttpHeaders.CACHE_CONTROL)) {
      headers.set(HttpHeaders.CACHE_CONTROL, "no-store");
    }
    if (response.code() == HttpStatus.SERVICE_UNAVAILABLE.getCode()
        && !headers.contains(HttpHeaders.RETRY_AFTER)) {
      headers.set(HttpHeaders.RETRY_AFTER, OUTAGE_SECONDS);
    }
    if (ForwardedTransport.isSecure(request)) {
      headers.set("Strict-Transport-Security", A_YEAR);
    }
  }
}
