package io.connectors.web.shared;

import io.micronaut.http.HttpRequest;

/** Tells whether requests come over TLS, also if a proxy ends the TLS. */
public interface SecureTransport {

  /** The attribute of a request that keeps the answer. */
  String ATTRIBUTE = "io.connectors.secure-transport";

  /** Whether the client has sent the request over TLS, as far as that can be believed. */
  boolean carries(HttpRequest<?> request);

  /** Keeps the answer at the request, for all who make its headers. */
  default void note(HttpRequest<?> request) {
    request.setAttribute(ATTRIBUTE, carries(request));
  }

  /** The answer that was kept. */
  static boolean noted(HttpRequest<?> request) {
    return request.getAttribute(ATTRIBUTE, Boolean.class).orElse(request.isSecure());
  }
}
