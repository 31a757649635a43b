package io.connectors.bootstrap.support;

import io.connectors.bootstrap.support.Api.Answer;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * A login at an issuer, without a real browser.
 *
 * @param browser sends the cookie of the login
 * @param address the URL of the authorization request
 */
public record AtIssuer(Api browser, URI address) {

  /** Starts a login that returns to {@code next}. */
  public static AtIssuer begin(Served connectors, String next)
      throws IOException, InterruptedException {
    Api anonymous = connectors.anonymous();
    Answer sent =
        anonymous.get("/login/oidc?next=" + URLEncoder.encode(next, StandardCharsets.UTF_8));
    if (sent.status() != 303) {
      throw new IllegalStateException("no redirect to the issuer: " + sent);
    }
    return new AtIssuer(
        anonymous.with("Cookie", Cookies.cookie(sent)),
        URI.create(sent.header("location").orElseThrow()));
  }

  /** The cookie that identifies the browser at the callback. */
  public String cookie() {
    return browser.headers().getOrDefault("Cookie", "");
  }

  /** The parameters of the authorization request. */
  public Map<String, String> parameters() {
    return TokenEndpoint.parameters(address.getRawQuery());
  }

  /** The state that the callback must contain. */
  public String state() {
    return parameters().getOrDefault("state", "");
  }

  /** Signs in at the issuer and sends the callback. */
  public Answer signIn(OpenIdIssuer issuer) throws IOException, InterruptedException {
    return comeBack(Map.of("code", issuer.codeFor(parameters()), "state", state()));
  }

  /** Sends the callback with these parameters. */
  public Answer comeBack(Map<String, String> parameters) throws IOException, InterruptedException {
    return comeBack(browser, parameters);
  }

  /** Sends the callback from another browser. */
  public static Answer comeBack(Api browser, Map<String, String> parameters)
      throws IOException, InterruptedException {
    return browser.get("/login/oidc/callback?" + Cookies.form(new LinkedHashMap<>(parameters)));
  }
}
