package io.connectors.web.openid;

import io.connectors.domain.shared.InvalidRequest;
import io.connectors.domain.shared.JsonValue.JsonObject;
import io.connectors.web.json.JsonReader;
import io.connectors.web.token.IssuerUnavailable;
import java.net.URI;
import java.util.Optional;

/**
 * Value: what an issuer says of itself, as far as we go by it.
 *
 * @param authorization where browsers sign in
 * @param exchange where a code is exchanged for an ID token
 * @param keys where its public keys are
 * @param signOut where browsers sign out
 * @param namesItself whether it says who it is when it sends a browser back
 */
record ProviderDocument(
    URI authorization, URI exchange, URI keys, Optional<URI> signOut, boolean namesItself) {

  /**
   * Reads it.
   *
   * @throws IssuerUnavailable if it is none, or another issuer's
   */
  static ProviderDocument read(byte[] text, URI issuer) {
    JsonObject document = object(text);
    if (!document.text("issuer").filter(issuer.toString()::equals).isPresent()) {
      throw new IssuerUnavailable("the discovery document is another issuer's");
    }
    return new ProviderDocument(
        required(document, "authorization_endpoint"),
        required(document, "token_endpoint"),
        required(document, "jwks_uri"),
        document.text("end_session_endpoint").flatMap(SafeAddress::read),
        document.isTrue("authorization_response_iss_parameter_supported"));
  }

  private static JsonObject object(byte[] text) {
    try {
      return JsonReader.readObject(text);
    } catch (InvalidRequest unreadable) {
      throw new IssuerUnavailable("the discovery document is no JSON object", unreadable);
    }
  }

  private static URI required(JsonObject document, String name) {
    return document
        .text(name)
        .flatMap(SafeAddress::read)
        .orElseThrow(() -> new IssuerUnavailable("the discovery document has no safe " + name));
  }
}
