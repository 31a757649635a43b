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

/** A request for a key set returns keys or fails within seconds. */
final class KeySetRequestTest {

  private static final String KEYS =
      """
      {"keys": [{"kty": "oct", "kid": "shared", "k": "AAAA"},
                {"kty": "EC", "kid": "one", "crv": "P-256",
                 "x": "MKBCTNIcKUSDii11ySs3526iDZ8AiTo7Tu6KPAqv7D4",
                 "y": "4Etl6SRW2YiLUrN5vfvVHuhp7x8PxltmWWlbbM4IFyM"}]}
      """;

  private final ExecutorService threads = Executors.newCachedThreadPool();
  private final CountDownLatch end = new CountDownLatch(1);
  private HttpServer server;

  @BeforeEach
  void start() throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.setExecutor(threads);
    server.start();
  }

  @AfterEach
  void stop() {
    end.countDown();
    server.stop(0);
    threads.shutdownNow();
  }

  @Test
  void keeps_public_keys_and_drops_shared_secrets() {
    server.createContext("/keys", exchange -> send(exchange, 200, KEYS));
    assertThat(request("/keys").join().getKeys())
        .hasSize(1)
        .allMatch(key -> "one".equals(key.getKeyID()));
  }

  @Test
  void follows_a_redirect() {
    server.createContext("/keys", exchange -> send(exchange, 200, KEYS));
    server.createContext("/old", exchange -> redirect(exchange, "/keys"));
    assertThat(request("/old").join().getKeys()).hasSize(1);
  }

  @Test
  void fails_if_the_response_is_not_a_key_set() {
    server.createContext("/error", exchange -> send(exchange, 500, KEYS));
    server.createContext("/page", exchange -> send(exchange, 200, "<html>"));
    server.createContext("/object", exchange -> send(exchange, 200, "{}"));
    server.createContext("/large", exchange -> send(exchange, 200, KEYS + " ".repeat(300_000)));
    assertThat(failure(request("/error"))).isEqualTo("the response has the status 500");
    assertThat(failure(request("/absent"))).isEqualTo("the response has the status 404");
    assertThat(failure(request("/page"))).isEqualTo("the response is not a JWK set");
    assertThat(failure(request("/object"))).isEqualTo("the response is not a JWK set");
    assertThat(failure(request("/large"))).isEqualTo("the response is larger than 256 KiB");
  }

  @Test
  void fails_if_a_response_does_not_complete_in_time() {
    server.createContext("/silent", exchange -> waitForEnd());
    server.createContext("/trickle", this::trickle);
    for (String path : new String[] {"/silent", "/trickle"}) {
      Instant begin = Instant.now();
      assertThat(failure(request(path))).as(path).isEqualTo("TimeoutException");
      assertThat(Duration.between(begin, Instant.now())).isLessThan(Duration.ofSeconds(10));
    }
  }

  private CompletableFuture<JWKSet> request(String path) {
    return new KeySetRequest(URI.create("http://localhost:" + server.getAddress().getPort() + path))
        .get();
  }

  private static String failure(CompletableFuture<JWKSet> response) {
    return response
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

  private static void redirect(HttpExchange exchange, String path) throws IOException {
    exchange.getResponseHeaders().add("Location", path);
    exchange.sendResponseHeaders(302, -1);
    exchange.close();
  }

  private void trickle(HttpExchange exchange) throws IOException {
    exchange.sendResponseHeaders(200, 0);
    try (OutputStream body = exchange.getResponseBody()) {
      while (end.getCount() > 0) {
        body.write(' ');
        body.flush();
        Thread.sleep(100);
      }
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
    }
  }

  private void waitForEnd() {
    try {
      end.await();
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
    }
  }
}
