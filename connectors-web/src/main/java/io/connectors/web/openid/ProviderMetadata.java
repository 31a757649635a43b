package io.connectors.web.openid;

import com.nimbusds.oauth2.sdk.ParseException;
import com.nimbusds.oauth2.sdk.as.AuthorizationServerMetadata;
import io.connectors.web.token.IssuerUnavailable;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/**
 * Value: the part of an OpenID provider's metadata that sign-in uses.
 *
 * @param authorization the authorization endpoint
 * @param token the token endpoint
 * @param keys the URL of the JWK set
 * @param endSession the end session endpoint, if the provider has one
 * @param namesItself whether authorization responses hold {@code iss} (RFC 9207)
 */
record ProviderMetadata(
    URI authorization, URI token, URI keys, Optional<URI> endSession, boolean namesItself) {

  /**
   * Reads a discovery document.
   *
   * @throws IssuerUnavailable if it is malformed, another issuer's, or has an unsafe URL
   */
  static ProviderMetadata read(byte[] text, URI issuer) {
    AuthorizationServerMetadata metadata = parsed(text);
    if (!metadata.getIssuer().getValue().equals(issuer.toString())) {
      throw new IssuerUnavailable("the discovery document is another issuer's");
    }
    return new ProviderMetadata(
        safe("authorization_endpoint", Optional.ofNullable(metadata.getAuthorizationEndpointURI())),
        safe("token_endpoint", Optional.ofNullable(metadata.getTokenEndpointURI())),
        safe("jwks_uri", Optional.ofNullable(metadata.getJWKSetURI())),
        Optional.ofNullable(metadata.getCustomURIParameter("end_session_endpoint"))
            .filter(SecureUri::isSafe),
        metadata.supportsAuthorizationResponseIssuerParam());
  }

  /** As OAuth metadata (RFC 8414): many providers leave out what OpenID Connect also requires. */
  private static AuthorizationServerMetadata parsed(byte[] text) {
    try {
      return AuthorizationServerMetadata.parse(new String(text, StandardCharsets.UTF_8));
    } catch (ParseException | RuntimeException malformed) {
      throw new IssuerUnavailable("the discovery document is malformed", malformed);
    }
  }

  private static URI safe(String name, Optional<URI> url) {
    return url.filter(SecureUri::isSafe)
        .orElseThrow(() -> new IssuerUnavailable("the discovery document has no safe " + name));
  }
}
