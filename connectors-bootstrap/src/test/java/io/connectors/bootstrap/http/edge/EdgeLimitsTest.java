package io.connectors.bootstrap.http.edge;

import static org.assertj.core.api.Assertions.assertThat;

import io.connectors.bootstrap.http.InMemoryServer;
import io.connectors.bootstrap.http.SharedServer;
import io.connectors.bootstrap.support.Problems;
import io.connectors.bootstrap.support.RawHttp;
import io.connectors.bootstrap.support.RawHttp.Reply;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Test: large requests are rejected, and management endpoints are not available. */
@ExtendWith(SharedServer.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class EdgeLimitsTest {

  /** 64 bodies of 240 MB would exceed the memory if they were decompressed. */
  private static final int BOMBS = 64;

  private static final int BOMB_BYTES = 240_000_000;
  private static final String SIGN_IN = "POST /login HTTP/1.1";
  private static final Map<String, String> COMPRESSED =
      Map.of("Content-Type", "application/json", "Content-Encoding", "gzip");

  private InMemoryServer connectors;
  private RawHttp server;
  private Map<String, String> signedIn = Map.of();

  @BeforeAll
  void start(InMemoryServer shared) throws IOException, InterruptedException {
    connectors = shared;
    server = RawHttp.at(connectors.address());
    signedIn = connectors.signedInAs("acme-admin").headers();
  }

  @Test
  void a_body_too_large_after_decompression_is_413() throws IOException {
    Optional<byte[]> body = Optional.of(compressed(50_000_000));
    Problems.require(server.send(SIGN_IN, COMPRESSED, body), 413);
  }

  @Test
  void concurrent_decompression_bombs_do_not_harm_the_server() throws Exception {
    byte[] bomb = compressed(BOMB_BYTES);
    assertThat(bomb.length).isLessThan(262_144);
    ExecutorService senders = Executors.newFixedThreadPool(BOMBS);
    try {
      List<Callable<Reply>> work =
          Collections.nCopies(BOMBS, () -> server.send(SIGN_IN, COMPRESSED, Optional.of(bomb)));
      for (Future<Reply> reply : senders.invokeAll(work)) {
        Problems.require(reply.get(), 413);
      }
    } finally {
      senders.shutdownNow();
    }
    assertThat(connectors.anonymous().get("/health").status()).isEqualTo(200);
    assertThat(connectors.log()).doesNotContain("OutOfMemory");
  }

  @Test
  void too_many_headers_are_431() throws IOException {
    StringBuilder head = new StringBuilder("GET /health HTTP/1.1\r\nHost: localhost\r\n");
    for (int i = 0; i < 2_000; i++) {
      head.append("X-").append(i).append(": 1\r\n");
    }
    byte[] request = head.append("\r\n").toString().getBytes(StandardCharsets.US_ASCII);
    Problems.require(server.send(request), 431);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "beans",
        "caches",
        "env",
        "flyway",
        "health/liveness",
        "health/readiness",
        "info",
        "loggers",
        "metrics",
        "prometheus",
        "refresh",
        "routes",
        "stop",
        "threaddump",
        "endpoints/health",
        "actuator",
        "actuator/env",
        "swagger-ui",
        "swagger/views/swagger-ui",
        "favicon.ico",
      })
  void management_endpoints_are_not_available(String path) throws IOException {
    for (String method : List.of("GET", "POST", "DELETE")) {
      String line = method + " /" + path + " HTTP/1.1";
      Problems.require(server.send(line, Map.of(), Optional.empty()), 401);
      Problems.require(server.send(line, signedIn, Optional.empty()), 404);
    }
  }

  @Test
  void health_shows_only_its_status() throws IOException {
    for (Map<String, String> headers : List.of(Map.<String, String>of(), signedIn)) {
      Reply health = server.send("GET /health HTTP/1.1", headers, Optional.empty());
      assertThat(health.body()).isEqualTo("{\"status\":\"ok\"}");
    }
  }

  private static byte[] compressed(int zeros) throws IOException {
    ByteArrayOutputStream compressed = new ByteArrayOutputStream();
    try (GZIPOutputStream gzip = new GZIPOutputStream(compressed)) {
      byte[] block = new byte[1_000_000];
      for (int written = 0; written < zeros; written += block.length) {
        gzip.write(block);
      }
    }
    return compressed.toByteArray();
  }
}
