package io.connectors.web.token;

import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

/**
 * Asks an issuer over HTTP, without a thread that waits. The answer comes within three seconds and
 * is 256 KiB at most, or the request fails. Thread-safe.
 */
public final class IssuerConnection {

  private static final Duration TIMEOUT = Duration.ofSeconds(3);

  private final HttpClient client;

  /** A connection that follows redirects, or does not. */
  public IssuerConnection(HttpClient.Redirect redirects) {
    this.client =
        HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .followRedirects(redirects)
            .build();
  }

  /** The answer, whatever its status; fails with what went wrong on the way. */
  public CompletableFuture<HttpResponse<byte[]>> send(HttpRequest request) {
    CompletableFuture<HttpResponse<byte[]>> sent =
        client.sendAsync(request, answer -> new LimitedBody());
    // The client's own timeouts end with the headers; an answer may also trickle for ever.
    return sent.copy()
        .orTimeout(TIMEOUT.toMillis(), TimeUnit.MILLISECONDS)
        .whenComplete((answer, failure) -> sent.cancel(true));
  }
}
