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
import io.connectors.web.token.IssuerConnection.Response;
import io.connectors.web.token.IssuerUnavailable;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Sends discovery and token requests to an OpenID provider. */
final class IssuerRequests {

  private static final Logger LOG = LoggerFactory.getLogger(IssuerRequests.class);
  private static final String WELL_KNOWN = "/.well-known/openid-configuration";

  /** Without redirects: they could send the client secret to another site. */
  private final IssuerConnection connection = new IssuerConnection(HttpClient.Redirect.NEVER);

  private final OpenIdClient client;
  private final Optional<Secret> clientSecret;

  IssuerRequests(OpenIdClient client, Optional<Secret> clientSecret) {
    this.client = client;
    this.clientSecret = clientSecret;
  }

  CompletableFuture<ProviderMetadata> discover() {
    String issuer = client.issuer().toString();
    String base = issuer.endsWith("/") ? issuer.substring(0, issuer.length() - 1) : issuer;
    HttpRequest request =
        HttpRequest.newBuilder(URI.create(base + WELL_KNOWN))
            .header("Accept", "application/json")
            .build();
    return connection
        .send(request)
        .thenApply(response -> ProviderMetadata.read(response.requireBody(), client.issuer()));
  }

  /** Exchanges an authorization code at the token endpoint; returns the response's JSON. */
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
        .send(httpRequest(request.build().toHTTPRequest()))
        .thenApply(IssuerRequests::tokens);
  }

  /** The library builds the request, and our own client with its limits sends it. */
  private static HttpRequest httpRequest(HTTPRequest built) {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(built.getURI())
            .header("Accept", "application/json")
            .POST(HttpRequest.BodyPublishers.ofString(built.getBody()));
    built
        .getHeaderMap()
        .forEach((name, values) -> values.forEach(value -> request.header(name, value)));
    return request.build();
  }

  private static JsonObject tokens(Response response) {
    int status = response.status();
    Optional<JsonObject> body = object(response.body());
    if (status >= 400 && status < 500) {
      LOG.warn(
          "The token endpoint of CONNECTORS_OIDC_ISSUER rejected an authorization code: {} ({})",
          body.flatMap(IssuerRequests::error).orElse("no error code"),
          status);
      throw new LoginRejected(Reason.NOT_SIGNED_IN_THERE);
    }
    return body.filter(json -> status == 200)
        .orElseThrow(
            () -> new IssuerUnavailable("the token response is not a JSON object: " + status));
  }

  /** Only error codes of the form of RFC 6749, such as invalid_client, are safe to log. */
  private static Optional<String> error(JsonObject body) {
    return body.text("error").filter(code -> code.matches("[a-z_]{1,40}"));
  }

  private static Optional<JsonObject> object(byte[] text) {
    try {
      return Optional.of(JsonReader.readObject(text));
    } catch (InvalidRequest malformed) {
      return Optional.empty();
    }
  }
}
