package io.connectors.web.token;

import com.nimbusds.jose.jwk.JWKSet;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.nio.charset.StandardCharsets;
import java.text.ParseException;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;

/** Asks an issuer for its public keys over HTTP. The answer comes soon and is small, or fails. */
final class KeySetRequest implements Supplier<CompletableFuture<JWKSet>> {

  private static final int OK = 200;

  private final IssuerConnection connection = new IssuerConnection(HttpClient.Redirect.NORMAL);
  private final HttpRequest request;

  KeySetRequest(URI address) {
    this.request =
        HttpRequest.newBuilder(address)
            .header("Accept", "application/jwk-set+json, application/json")
            .build();
  }

  @Override
  public CompletableFuture<JWKSet> get() {
    return connection.send(request).thenApply(KeySetRequest::read);
  }

  private static JWKSet read(IssuerConnection.Response answer) {
    if (answer.status() != OK) {
      throw new IssuerUnavailable("the answer has the status " + answer.status());
    }
    try {
      return JWKSet.parse(new String(answer.body(), StandardCharsets.UTF_8)).toPublicJWKSet();
    } catch (ParseException noKeys) {
      throw new IssuerUnavailable("the answer is no JWK set", noKeys);
    }
  }
}
