package io.connectors.web.security;

import io.connectors.signin.session.SessionKey;
import io.micronaut.http.HttpRequest;
import io.micronaut.security.authentication.Authentication;

/** What the forms and scripts of a page send back to show that they are ours. */
public final class CsrfToken {

  /** The field of a form. */
  public static final String FIELD = "csrfToken";

  /** The header that scripts send. */
  public static final String HEADER = "X-CSRF-TOKEN";

  /** The attribute of whoever is signed in by a session. */
  static final String ATTRIBUTE = "csrf";

  private CsrfToken() {}

  /** The token of a session: it hangs on the session's key, and does not lead back to it. */
  static String boundTo(SessionKey key) {
    return key.derived("page");
  }

  /**
   * The token of the sign-in that a request was made with. Before sign-in there is nothing to bind
   * one to: forms get a random one, so that all look alike, and nothing compares it.
   */
  public static String of(HttpRequest<?> request) {
    return request
        .getUserPrincipal(Authentication.class)
        .flatMap(signedIn -> AuthenticatedCaller.claim(signedIn, ATTRIBUTE))
        .orElseGet(() -> boundTo(SessionKey.random()));
  }
}
