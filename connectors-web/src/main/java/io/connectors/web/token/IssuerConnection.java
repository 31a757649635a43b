package io.connectors.web.token;

import java.io.ByteArrayOutputStream;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Flow;
import reactor.adapter.JdkFlowAdapter;
import reactor.core.publisher.Mono;

/**
 * Sends HTTP requests to an issuer. A request fails if its response takes more than three seconds
 * or is larger than 256 KiB. Thread-safe; non-blocking.
 */
public final class IssuerConnection {

  private static final Duration TIMEOUT = Duration.ofSeconds(3);
  private static final int MAX_BYTES = 256 * 1024;

  private final HttpClient client;

  /** A connection with that redirect policy. */
  public IssuerConnection(HttpClient.Redirect redirects) {
    this.client =
        HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .followRedirects(redirects)
            .build();
  }

  /** Value: a complete response. */
  @SuppressWarnings("ArrayRecordComponent") // never compared
  public record Response(int status, byte[] body) {

    /** Fails with {@link IssuerUnavailable} if the status is not 200. */
    public byte[] requireBody() {
      if (status != 200) {
        throw new IssuerUnavailable("the response has the status " + status);
      }
      return body;
    }
  }

  /** The response, whatever its status; fails with the cause of a network failure. */
  public CompletableFuture<Response> send(HttpRequest request) {
    // The client's own timeout ends with the headers.
    return Mono.fromFuture(() -> client.sendAsync(request, HttpResponse.BodyHandlers.ofPublisher()))
        .flatMap(IssuerConnection::read)
        .timeout(TIMEOUT)
        .toFuture();
  }

  private static Mono<Response> read(HttpResponse<Flow.Publisher<List<ByteBuffer>>> response) {
    return JdkFlowAdapter.flowPublisherToFlux(response.body())
        .flatMapIterable(parts -> parts)
        .reduceWith(ByteArrayOutputStream::new, IssuerConnection::append)
        .map(body -> new Response(response.statusCode(), body.toByteArray()));
  }

  private static ByteArrayOutputStream append(ByteArrayOutputStream body, ByteBuffer part) {
    if (body.size() + part.remaining() > MAX_BYTES) {
      throw new IssuerUnavailable("the response is larger than 256 KiB");
    }
    byte[] bytes = new byte[part.remaining()];
    part.get(bytes);
    body.writeBytes(bytes);
    return body;
  }
}
