package io.connectors.web.openid;

import io.connectors.signin.oidc.ClaimMapping;
import java.net.URI;
import java.util.List;

/**
 * Value: what we are to the issuer at which people sign in, and what its word comes to here.
 *
 * @param issuer what it calls itself, to the letter; its discovery document lies below
 * @param id what it knows us by
 * @param scopes what we ask for; {@code openid} is among them
 * @param publicAddress where browsers find us: scheme, host and port
 * @param name what people call the issuer
 */
public record OpenIdClient(
    URI issuer,
    String id,
    List<String> scopes,
    ClaimMapping mapping,
    URI publicAddress,
    String name) {

  /** Copies the scopes. */
  public OpenIdClient {
    scopes = List.copyOf(scopes);
  }

  /** Where the issuer sends browsers back to. */
  URI callback() {
    return publicAddress.resolve("/login/oidc/callback");
  }

  /** Where it may send them once they have signed out. */
  URI signedOut() {
    return publicAddress.resolve("/login");
  }
}
