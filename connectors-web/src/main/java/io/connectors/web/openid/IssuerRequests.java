package io.connectors.web.openid;

import io.connectors.domain.credential.Secret;
import io.connectors.domain.shared.InvalidRequest;
import io.connectors.domain.shared.JsonValue.JsonObject;
import io.connectors.web.json.JsonReader;
import io.connectors.web.openid.SignInRefused.Reason;
import io.connectors.web.token.IssuerConnection;
import io.connectors.web.token.IssuerUnavailable;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
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
  private final IssuerConnection connection = IssuerConnection.following(HttpClient.Redirect.NEVER);

  private final OpenIdClient client;
  private final Optional<Secret> proof;

  IssuerRequests(OpenIdClient client, Optional<Secret> proof) {
    this.client = client;
    this.proof = proof;
  }

  /** The discovery document. */
  CompletableFuture<ProviderDocument> document() {
    String issuer = client.issuer().toString();
    String base = issuer.endsWith("/") ? issuer.substring(0, issuer.length() - 1) : issuer;
    HttpRequest request =
        HttpRequest.newBuilder(URI.create(base + WELL_KNOWN))
            .header("Accept", "application/json")
            .build();
    return connection.send(request).thenApply(this::read);
  }

  private ProviderDocument read(HttpResponse<byte[]> answer) {
    if (answer.statusCode() != OK) {
      throw new IssuerUnavailable(
          "the discovery document comes with the status " + answer.statusCode());
    }
    return ProviderDocument.read(answer.body(), client.issuer());
  }

  /** What a code is exchanged for, with the proof that it was meant for us. */
  CompletableFuture<JsonObject> exchange(URI address, String code, String verifier) {
    Map<String, String> form = new LinkedHashMap<>();
    form.put("grant_type", "authorization_code");
    form.put("code", code);
    form.put("redirect_uri", client.callback().toString());
    form.put("code_verifier", verifier);
    HttpRequest.Builder request =
        HttpRequest.newBuilder(address)
            .header("Accept", "application/json")
            .header("Content-Type", "application/x-www-form-urlencoded");
    proof.ifPresentOrElse(
        secret -> request.header("Authorization", basic(secret)),
        () -> form.put("client_id", client.id()));
    request.POST(HttpRequest.BodyPublishers.ofString(UrlParameters.of(form)));
    return connection.send(request.build()).thenApply(IssuerRequests::exchanged);
  }

  /** Both parts are encoded first (RFC 6749, 2.3.1), so that either may hold a colon. */
  private String basic(Secret secret) {
    String both =
        UrlParameters.encoded(client.id()) + ':' + UrlParameters.encoded(secret.revealSecretText());
    return "Basic "
        + Base64.getEncoder().encodeToString(both.getBytes(StandardCharsets.ISO_8859_1));
  }

  private static JsonObject exchanged(HttpResponse<byte[]> answer) {
    int status = answer.statusCode();
    Optional<JsonObject> body = object(answer.body());
    if (status >= REFUSED && status < BROKEN) {
      LOG.warn(
          "The issuer of CONNECTORS_OIDC_ISSUER has refused a code: {} ({})",
          body.flatMap(IssuerRequests::error).orElse("no error that it names"),
          status);
      throw new SignInRefused(Reason.NOT_SIGNED_IN_THERE);
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
