package io.connectors.web.openid;

import io.connectors.signin.oidc.ClaimMapping;
import java.net.URI;
import java.util.List;

/**
 * Value: the registration of this application as a client of an OpenID provider.
 *
 * @param issuer the exact issuer identifier; the discovery document is below it
 * @param scopes including {@code openid}
 * @param publicAddress the origin under which browsers reach this application
 * @param name the display name of the provider
 */
public record OpenIdClient(
    URI issuer,
    String id,
    List<String> scopes,
    ClaimMapping mapping,
    URI publicAddress,
    String name) {

  public OpenIdClient {
    scopes = List.copyOf(scopes);
  }

  URI callback() {
    return publicAddress.resolve("/login/oidc/callback");
  }

  URI signedOut() {
    return publicAddress.resolve("/login");
  }
}
