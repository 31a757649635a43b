package io.connectors.web.security;

import io.connectors.signin.session.SessionKey;
import io.micronaut.http.HttpRequest;
import io.micronaut.security.authentication.Authentication;

/** The CSRF token that forms and scripts of our pages send back. */
public final class CsrfToken {

  public static final String FIELD = "csrfToken";

  public static final String HEADER = "X-CSRF-TOKEN";

  /** The attribute of principals with a session. */
  static final String ATTRIBUTE = "csrf";

  private CsrfToken() {}

  /** The token of a session, derived from the session key by a one-way function. */
  static String boundTo(SessionKey key) {
    return key.derived("page");
  }

  /** The token of the session, or a random one before sign-in, so that all forms are alike. */
  public static String of(HttpRequest<?> request) {
    return request
        .getUserPrincipal(Authentication.class)
        .flatMap(signedIn -> AuthenticatedCaller.claim(signedIn, ATTRIBUTE))
        .orElseGet(() -> boundTo(SessionKey.random()));
  }
}
