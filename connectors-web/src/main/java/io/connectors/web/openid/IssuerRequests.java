package io.connectors.web.openid;

import com.nimbusds.oauth2.sdk.AuthorizationCode;
import com.nimbusds.oauth2.sdk.AuthorizationCodeGrant;
import com.nimbusds.oauth2.sdk.AuthorizationGrant;
import com.nimbusds.oauth2.sdk.TokenRequest;
import com.nimbusds.oauth2.sdk.auth.ClientSecretBasic;
import com.nimbusds.oauth2.sdk.http.HTTPRequest;
import com.nimbusds.oauth2.sdk.id.ClientID;
import com.nimbusds.oauth2.sdk.pkce.CodeVerifier;
import io.connectors.domain.credential.Secret;
import io.connectors.domain.shared.InvalidRequest;
import io.connectors.domain.shared.JsonValue.JsonObject;
import io.connectors.signin.oidc.LoginRejected;
import io.connectors.signin.oidc.LoginRejected.Reason;
import io.connectors.web.json.JsonReader;
import io.connectors.web.token.IssuerConnection;
import io.connectors.web.token.IssuerUnavailable;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Asks an issuer for what it says of itself, and for the ID token that a code stands for. */
final class IssuerRequests {

  private static final Logger LOG = LoggerFactory.getLogger(IssuerRequests.class);
  private static final String WELL_KNOWN = "/.well-known/openid-configuration";
  private static final int OK = 200;
  private static final int REFUSED = 400;
  private static final int BROKEN = 500;

  /** A secret is not sent on to wherever an answer points. */
  private final IssuerConnection connection = new IssuerConnection(HttpClient.Redirect.NEVER);

  private final OpenIdClient client;
  private final Optional<Secret> clientSecret;

  IssuerRequests(OpenIdClient client, Optional<Secret> clientSecret) {
    this.client = client;
    this.clientSecret = clientSecret;
  }

  /** The discovery document. */
  CompletableFuture<ProviderMetadata> document() {
    String issuer = client.issuer().toString();
    String base = issuer.endsWith("/") ? issuer.substring(0, issuer.length() - 1) : issuer;
    HttpRequest request =
        HttpRequest.newBuilder(URI.create(base + WELL_KNOWN))
            .header("Accept", "application/json")
            .build();
    return connection.send(request).thenApply(this::read);
  }

  private ProviderMetadata read(IssuerConnection.Response answer) {
    if (answer.status() != OK) {
      throw new IssuerUnavailable(
          "the discovery document comes with the status " + answer.status());
    }
    return ProviderMetadata.read(answer.body(), client.issuer());
  }

  /** Exchanges an authorization code at the token endpoint; answers the response's JSON. */
  CompletableFuture<JsonObject> exchange(URI endpoint, String code, CodeVerifier verifier) {
    AuthorizationGrant grant =
        new AuthorizationCodeGrant(new AuthorizationCode(code), client.callback(), verifier);
    ClientID id = new ClientID(client.id());
    TokenRequest.Builder request =
        clientSecret
            .map(Secret::revealSecretText)
            .map(com.nimbusds.oauth2.sdk.auth.Secret::new)
            .map(secret -> new ClientSecretBasic(id, secret))
            .map(basic -> new TokenRequest.Builder(endpoint, basic, grant))
            .orElseGet(() -> new TokenRequest.Builder(endpoint, id, grant));
    return connection
        .send(sendable(request.build().toHTTPRequest()))
        .thenApply(IssuerRequests::exchanged);
  }

  /** The library writes the request; it is sent by our own client, which has our limits. */
  private static HttpRequest sendable(HTTPRequest written) {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(written.getURI())
            .header("Accept", "application/json")
            .POST(HttpRequest.BodyPublishers.ofString(written.getBody()));
    written
        .getHeaderMap()
        .forEach((name, values) -> values.forEach(value -> request.header(name, value)));
    return request.build();
  }

  private static JsonObject exchanged(IssuerConnection.Response answer) {
    int status = answer.status();
    Optional<JsonObject> body = object(answer.body());
    if (status >= REFUSED && status < BROKEN) {
      LOG.warn(
          "The issuer of CONNECTORS_OIDC_ISSUER has refused a code: {} ({})",
          body.flatMap(IssuerRequests::error).orElse("no error that it names"),
          status);
      throw new LoginRejected(Reason.NOT_SIGNED_IN_THERE);
    }
    return body.filter(any -> status == OK)
        .orElseThrow(
            () -> new IssuerUnavailable("the answer to a code is no JSON object: " + status));
  }

  /** One of the words of RFC 6749, such as invalid_client; anything else is not for the log. */
  private static Optional<String> error(JsonObject body) {
    return body.text("error").filter(word -> word.matches("[a-z_]{1,40}"));
  }

  private static Optional<JsonObject> object(byte[] text) {
    try {
      return Optional.of(JsonReader.readObject(text));
    } catch (InvalidRequest unreadable) {
      return Optional.empty();
    }
  }
}
