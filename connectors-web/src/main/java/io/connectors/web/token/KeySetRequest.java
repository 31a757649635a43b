package io.connectors.web.token;

import com.nimbusds.jose.jwk.JWKSet;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.nio.charset.StandardCharsets;
import java.text.ParseException;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;

/** Fetches the public keys of an issuer over HTTP. */
final class KeySetRequest implements Supplier<CompletableFuture<JWKSet>> {

  private final IssuerConnection connection = new IssuerConnection(HttpClient.Redirect.NORMAL);
  private final HttpRequest request;

  KeySetRequest(URI url) {
    this.request =
        HttpRequest.newBuilder(url)
            .header("Accept", "application/jwk-set+json, application/json")
            .build();
  }

  @Override
  public CompletableFuture<JWKSet> get() {
    return connection.send(request).thenApply(KeySetRequest::read);
  }

  private static JWKSet read(IssuerConnection.Response response) {
    String text = new String(response.requireBody(), StandardCharsets.UTF_8);
    try {
      return JWKSet.parse(text).toPublicJWKSet();
    } catch (ParseException malformed) {
      throw new IssuerUnavailable("the response is not a JWK set", malformed);
    }
  }
}
