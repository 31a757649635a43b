package io.connectors.web.shared;

import io.micronaut.http.HttpRequest;

/** Tells whether a request has come over TLS. */
final class SecureTransport {

  private SecureTransport() {}

  /**
   * Whether it has, also where a proxy ends the TLS and says so; who says so wrongly harms nobody
   * else.
   */
  static boolean carries(HttpRequest<?> request) {
    return request.isSecure()
        || request
            .getHeaders()
            .findFirst("X-Forwarded-Proto")
            .filter("https"::equalsIgnoreCase)
            .isPresent();
  }
}
