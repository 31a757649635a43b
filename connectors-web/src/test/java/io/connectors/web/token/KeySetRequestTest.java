package io.connectors.web.token;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jose.jwk.JWKSet;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Whatever an issuer answers, it takes seconds at most, and it is keys or a failure. */
final class KeySetRequestTest {

  private static final String KEYS =
      """
      {"keys": [{"kty": "oct", "kid": "shared", "k": "AAAA"},
                {"kty": "EC", "kid": "one", "crv": "P-256",
                 "x": "MKBCTNIcKUSDii11ySs3526iDZ8AiTo7Tu6KPAqv7D4",
                 "y": "4Etl6SRW2YiLUrN5vfvVHuhp7x8PxltmWWlbbM4IFyM"}]}
      """;

  private final ExecutorService threads = Executors.newCachedThreadPool();
  private final CountDownLatch over = new CountDownLatch(1);
  private HttpServer server;

  @BeforeEach
  void start() throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.setExecutor(threads);
    server.start();
  }

  @AfterEach
  void stop() {
    over.countDown();
    server.stop(0);
    threads.shutdownNow();
  }

  @Test
  void public_keys_are_taken_and_shared_ones_are_not() {
    server.createContext("/keys", exchange -> send(exchange, 200, KEYS));
    assertThat(ask("/keys").join().getKeys())
        .hasSize(1)
        .allMatch(key -> "one".equals(key.getKeyID()));
  }

  @Test
  void an_issuer_may_have_moved() {
    server.createContext("/keys", exchange -> send(exchange, 200, KEYS));
    server.createContext("/old", exchange -> move(exchange, "/keys"));
    assertThat(ask("/old").join().getKeys()).hasSize(1);
  }

  @Test
  void anything_but_keys_is_a_failure() {
    server.createContext("/error", exchange -> send(exchange, 500, KEYS));
    server.createContext("/page", exchange -> send(exchange, 200, "<html>"));
    server.createContext("/object", exchange -> send(exchange, 200, "{}"));
    server.createContext("/large", exchange -> send(exchange, 200, KEYS + " ".repeat(300_000)));
    assertThat(failure(ask("/error"))).isEqualTo("the response has the status 500");
    assertThat(failure(ask("/absent"))).isEqualTo("the response has the status 404");
    assertThat(failure(ask("/page"))).isEqualTo("the response is not a JWK set");
    assertThat(failure(ask("/object"))).isEqualTo("the response is not a JWK set");
    assertThat(failure(ask("/large"))).isEqualTo("the response is larger than 256 KiB");
  }

  @Test
  void an_answer_that_never_comes_or_never_ends_is_given_up() {
    server.createContext("/silent", exchange -> waitInVain());
    server.createContext("/trickle", this::trickle);
    for (String path : new String[] {"/silent", "/trickle"}) {
      Instant begin = Instant.now();
      assertThat(failure(ask(path))).as(path).isEqualTo("TimeoutException");
      assertThat(Duration.between(begin, Instant.now())).isLessThan(Duration.ofSeconds(10));
    }
  }

  private CompletableFuture<JWKSet> ask(String path) {
    return new KeySetRequest(URI.create("http://localhost:" + server.getAddress().getPort() + path))
        .get();
  }

  private static String failure(CompletableFuture<JWKSet> answer) {
    return answer
        .handle((keys, failure) -> String.valueOf(IssuerUnavailable.because(failure).getMessage()))
        .join();
  }

  private static void send(HttpExchange exchange, int status, String text) throws IOException {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    exchange.sendResponseHeaders(status, bytes.length);
    try (OutputStream body = exchange.getResponseBody()) {
      body.write(bytes);
    }
  }

  private static void move(HttpExchange exchange, String path) throws IOException {
    exchange.getResponseHeaders().add("Location", path);
    exchange.sendResponseHeaders(302, -1);
    exchange.close();
  }

  private void trickle(HttpExchange exchange) throws IOException {
    exchange.sendResponseHeaders(200, 0);
    try (OutputStream body = exchange.getResponseBody()) {
      while (over.getCount() > 0) {
        body.write(' ');
        body.flush();
        Thread.sleep(100);
      }
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
    }
  }

  private void waitInVain() {
    try {
      over.await();
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
    }
  }
}
