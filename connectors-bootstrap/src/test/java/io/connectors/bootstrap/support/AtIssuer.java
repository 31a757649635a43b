package io.connectors.bootstrap.support;

import io.connectors.bootstrap.support.Api.Answer;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * A browser, without the browser, that has been sent to an issuer to sign in.
 *
 * @param browser brings its cookie along
 * @param address where it was sent to
 */
public record AtIssuer(Api browser, URI address) {

  /** Goes there, to come back to that address of ours. */
  public static AtIssuer begin(Served connectors, String next)
      throws IOException, InterruptedException {
    Api nobody = connectors.anonymous();
    Answer sent = nobody.get("/login/oidc?next=" + URLEncoder.encode(next, StandardCharsets.UTF_8));
    if (sent.status() != 303) {
      throw new IllegalStateException("nobody is sent to the issuer: " + sent);
    }
    return new AtIssuer(
        nobody.with("Cookie", Cookies.cookie(sent)),
        URI.create(sent.header("location").orElseThrow()));
  }

  /** What the browser is known by when it comes back. */
  public String cookie() {
    return browser.headers().getOrDefault("Cookie", "");
  }

  /** What the issuer is told. */
  public Map<String, String> parameters() {
    return TokenEndpoint.parameters(address.getRawQuery());
  }

  /** What it is to send back. */
  public String state() {
    return parameters().getOrDefault("state", "");
  }

  /** Signs in there, and comes back. */
  public Answer signIn(OpenIdIssuer issuer) throws IOException, InterruptedException {
    return comeBack(Map.of("code", issuer.codeFor(parameters()), "state", state()));
  }

  /** Comes back with these parameters. */
  public Answer comeBack(Map<String, String> parameters) throws IOException, InterruptedException {
    return comeBack(browser, parameters);
  }

  /** Somebody's browser comes with these parameters. */
  public static Answer comeBack(Api somebody, Map<String, String> parameters)
      throws IOException, InterruptedException {
    return somebody.get("/login/oidc/callback?" + Cookies.form(new LinkedHashMap<>(parameters)));
  }
}
