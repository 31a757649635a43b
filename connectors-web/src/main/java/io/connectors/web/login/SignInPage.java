package io.connectors.web.login;

import io.connectors.domain.shared.TooManyRequests;
import io.connectors.signin.account.Accounts;
import io.connectors.web.message.Messages;
import io.connectors.web.openid.OpenIdProvider;
import io.micronaut.http.uri.UriBuilder;
import io.micronaut.views.ModelAndView;
import jakarta.inject.Singleton;
import java.net.URI;
import java.util.Map;
import java.util.Optional;

/** View: the login page, with the available ways to sign in and the error of the last attempt. */
@Singleton
record SignInPage(Optional<Accounts> accounts, Optional<OpenIdProvider> provider) {

  /** The page; {@code next} is the return address. */
  ModelAndView<Map<String, Object>> of(String username, String next, String error) {
    return of(username, next, error, false);
  }

  /**
   * The page after a sign-out that did not reach the issuer.
   *
   * @param retryable whether a retry may succeed
   */
  ModelAndView<Map<String, Object>> stillThere(OpenIdProvider issuer, boolean retryable) {
    String key =
        retryable ? "login.still-signed-in.unavailable" : "login.still-signed-in.unsupported";
    return of("", "", Messages.ENGLISH.text(key, issuer.name()), retryable);
  }

  private ModelAndView<Map<String, Object>> of(
      String username, String next, String error, boolean signingOut) {
    return new ModelAndView<>(
        "login",
        Map.of(
            "username", username,
            "next", next,
            "error", error,
            "signingOut", signingOut,
            "hasAccounts", accounts.isPresent(),
            "issuer", provider.map(OpenIdProvider::name).orElse(""),
            "atIssuer", atIssuer(next).toString()));
  }

  static String tooMany(TooManyRequests rejection) {
    long minutes = Math.max(1, (rejection.retryAfterSeconds() + 59) / 60);
    return Messages.ENGLISH.text("login.too-many", minutes);
  }

  boolean isIssuerAlone() {
    return provider.isPresent() && !accounts.isPresent();
  }

  static URI atIssuer(String next) {
    return UriBuilder.of(OpenIdController.START).queryParam("next", next).build();
  }
}
