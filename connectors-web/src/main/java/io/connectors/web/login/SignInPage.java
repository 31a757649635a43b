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

/** View: every way there is to sign in, and what has kept somebody from it. */
@Singleton
record SignInPage(Optional<Accounts> accounts, Optional<OpenIdProvider> provider) {

  /** The page for whoever wants to go to that address. */
  ModelAndView<Map<String, Object>> of(String username, String next, String error) {
    return of(username, next, error, false);
  }

  /**
   * The page for whoever has signed out here, and could not be led to that issuer to sign out
   * there.
   *
   * @param again whether that may go better when it is tried again
   */
  ModelAndView<Map<String, Object>> stillThere(OpenIdProvider issuer, boolean again) {
    String key = again ? "login.still-signed-in.unavailable" : "login.still-signed-in.unsupported";
    return of("", "", Messages.ENGLISH.text(key, issuer.name()), again);
  }

  private ModelAndView<Map<String, Object>> of(
      String username, String next, String error, boolean leaving) {
    return new ModelAndView<>(
        "login",
        Map.of(
            "username",
            username,
            "next",
            next,
            "error",
            error,
            "leaving",
            leaving,
            "hasAccounts",
            accounts.isPresent(),
            "issuer",
            provider.map(OpenIdProvider::name).orElse(""),
            "atIssuer",
            atIssuer(next).toString()));
  }

  /** The error of an address with too many attempts. */
  static String tooMany(TooManyRequests rejection) {
    long minutes = Math.max(1, (rejection.retryAfterSeconds() + 59) / 60);
    return Messages.ENGLISH.text("login.too-many", minutes);
  }

  /** Whether the issuer is the one way in, so that nobody has to choose. */
  boolean isIssuerAlone() {
    return provider.isPresent() && !accounts.isPresent();
  }

  /** Where a browser is sent to the issuer, to come back to that address of ours. */
  static URI atIssuer(String next) {
    return UriBuilder.of(OpenIdController.BEGIN).queryParam("next", next).build();
  }
}
