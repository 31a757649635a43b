package io.connectors.e2e.support;

import io.connectors.bootstrap.support.Api.Answer;
import io.connectors.bootstrap.support.AtIssuer;
import io.connectors.bootstrap.support.Cookies;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.HashMap;
import java.util.Map;
import no.nav.security.mock.oauth2.MockOAuth2Server;
import no.nav.security.mock.oauth2.OAuth2Config;

/** An independent OpenID Connect issuer, mock-oauth2-server, with its sign-in page. */
public final class MockIssuer implements AutoCloseable {

  private static final String ISSUER = "realm";
  private static final String CLIENT = "connectors";

  private final MockOAuth2Server server =
      new MockOAuth2Server(OAuth2Config.Companion.fromJson("{\"interactiveLogin\": true}"));

  public static MockIssuer start() {
    MockIssuer issuer = new MockIssuer();
    issuer.server.start();
    return issuer;
  }

  /** The issuer identifier. */
  public String name() {
    return server.issuerUrl(ISSUER).toString();
  }

  /** The settings with which Connectors uses this issuer. */
  public Map<String, String> settings(String publicAddress) {
    Map<String, String> settings = new HashMap<>();
    settings.put("CONNECTORS_OIDC_ISSUER", name());
    settings.put("CONNECTORS_OIDC_CLIENT_ID", CLIENT);
    settings.put("CONNECTORS_OIDC_CLIENT_SECRET", "secret");
    settings.put("CONNECTORS_OIDC_NAME", "Example");
    settings.put("CONNECTORS_OIDC_ROLES_CLAIM", "realm_access.roles");
    settings.put(
        "CONNECTORS_OIDC_ROLES", "staff=member,bosses=tenant_admin,operators=global_admin");
    settings.put("CONNECTORS_PUBLIC_URL", publicAddress);
    return settings;
  }

  /** The claims to enter on the sign-in page, besides the user name. */
  public static String claims(String name, String tenant, String role) {
    return "{\"name\": \"%s\", \"tenant_id\": \"%s\", \"realm_access\": {\"roles\": [\"%s\"]}}"
        .formatted(name, tenant, role);
  }

  /** Signs in at the URL to which a browser was redirected; returns the URL of the callback. */
  public static URI signIn(URI authorization, String username, String claims)
      throws IOException, InterruptedException {
    HttpRequest request =
        HttpRequest.newBuilder(authorization)
            .header("Content-Type", "application/x-www-form-urlencoded")
            .POST(
                BodyPublishers.ofString(
                    Cookies.form(Map.of("username", username, "claims", claims))))
            .build();
    HttpResponse<String> answer = HttpClient.newHttpClient().send(request, BodyHandlers.ofString());
    return URI.create(answer.headers().firstValue("location").orElseThrow());
  }

  /** Signs in with a redirected browser and follows the callback. */
  public static Answer signIn(AtIssuer browser, String username, String claims)
      throws IOException, InterruptedException {
    URI back = signIn(browser.address(), username, claims);
    return browser.browser().get(back.getRawPath() + "?" + back.getRawQuery());
  }

  @Override
  public void close() {
    server.shutdown();
  }
}
