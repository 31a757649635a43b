package io.connectors.bootstrap.http.edge;

import static org.assertj.core.api.Assertions.assertThat;

import io.connectors.bootstrap.http.InMemoryServer;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.net.SocketException;
import java.net.SocketTimeoutException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Test: slow requests are closed after the timeout and do not delay others. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class SlowRequestsTest {

  private static final int TIMEOUT_SECONDS = 1;
  private static final int BETWEEN_BYTES_MILLISECONDS = 200;
  private static final int SLOW_CLIENTS = 300;

  /** Tolerance for a busy machine. */
  private static final Duration MARGIN = Duration.ofSeconds(10);

  private InMemoryServer connectors;

  @BeforeAll
  void start() throws IOException, InterruptedException {
    connectors = InMemoryServer.start(Map.of("CONNECTORS_REQUEST_TIMEOUT", TIMEOUT_SECONDS + "s"));
  }

  @AfterAll
  void stop() {
    connectors.close();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "GET /health HTTP/1.1|Host: localhost|X-Slow: ",
        "POST /login HTTP/1.1|Host: localhost|Content-Type: application/json|Content-Length:"
            + " 1000||",
        "POST /login HTTP/1.1|Host: localhost|Content-Type: application/json|"
            + "Transfer-Encoding: chunked||3e8|",
      })
  void an_endless_request_is_closed_after_the_timeout(String beginning) throws IOException {
    Instant begin = Instant.now();
    try (Socket socket = connect()) {
      socket
          .getOutputStream()
          .write(beginning.replace("|", "\r\n").getBytes(StandardCharsets.US_ASCII));
      while (isOpen(socket)) {
        assertThat(Duration.between(begin, Instant.now())).isLessThan(Duration.ofSeconds(20));
        try {
          socket.getOutputStream().write('a');
        } catch (SocketException closed) {
          break;
        }
      }
    }
    assertThat(Duration.between(begin, Instant.now()))
        .isGreaterThanOrEqualTo(Duration.ofMillis(TIMEOUT_SECONDS * 900L));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "GET /hea",
        "GET /health HTTP/1.1|Host: localhost|X-Slow: ",
        "POST /login HTTP/1.1|Host: localhost|Content-Type: application/json|Content-Length: 9||",
        "POST /login HTTP/1.1|Host: localhost|Content-Type: application/x-www-form-urlencoded|"
            + "Content-Length: 1000||username=a",
        "POST /login HTTP/1.1|Host: localhost|Content-Type: application/json|"
            + "Transfer-Encoding: chunked||3e8|{",
        "POST /login HTTP/1.1|Host: localhost|Content-Type: application/json|"
            + "Content-Encoding: gzip|Content-Length: 1000||",
        "POST /login HTTP/1.1|Host: localhost|Content-Type: application/json|"
            + "Expect: 100-continue|Content-Length: 1000||",
      })
  void a_slow_request_is_408_and_its_connection_is_closed(String beginning) throws IOException {
    try (Socket socket = connect()) {
      socket
          .getOutputStream()
          .write(beginning.replace("|", "\r\n").getBytes(StandardCharsets.US_ASCII));
      socket.setSoTimeout((int) MARGIN.plusSeconds(TIMEOUT_SECONDS).toMillis());
      String answers =
          new String(socket.getInputStream().readAllBytes(), StandardCharsets.US_ASCII);
      assertThat(answers.substring(answers.lastIndexOf("HTTP/1.1 ")))
          .startsWith("HTTP/1.1 408 ")
          .contains("application/problem+json", "\"status\":408")
          .containsIgnoringCase("connection: close");
    }
  }

  @Test
  void a_keep_alive_connection_stays_open() throws IOException, InterruptedException {
    try (Socket socket = connect()) {
      for (int request = 0; request < 2; request++) {
        socket
            .getOutputStream()
            .write(
                "GET /health HTTP/1.1\r\nHost: localhost\r\n\r\n"
                    .getBytes(StandardCharsets.US_ASCII));
        socket.setSoTimeout(5_000);
        byte[] answer = new byte[4_096];
        int length = socket.getInputStream().read(answer);
        assertThat(new String(answer, 0, length, StandardCharsets.US_ASCII))
            .startsWith("HTTP/1.1 200 ");
        Thread.sleep(TIMEOUT_SECONDS * 1_500L);
      }
      assertThat(isOpen(socket)).isTrue();
    }
  }

  @Test
  void slow_requests_do_not_delay_others() throws IOException, InterruptedException {
    List<Socket> slowClients = new ArrayList<>();
    try {
      for (int i = 0; i < SLOW_CLIENTS; i++) {
        Socket socket = connect();
        socket.getOutputStream().write("GET /health HTT".getBytes(StandardCharsets.US_ASCII));
        slowClients.add(socket);
      }
      Instant begin = Instant.now();
      assertThat(connectors.anonymous().get("/health").status()).isEqualTo(200);
      assertThat(Duration.between(begin, Instant.now())).isLessThan(Duration.ofSeconds(2));

      Instant end = begin.plusSeconds(TIMEOUT_SECONDS).plus(MARGIN);
      assertThat(slowClients).allSatisfy(socket -> assertThat(closesBy(end, socket)).isTrue());
    } finally {
      for (Socket socket : slowClients) {
        socket.close();
      }
    }
  }

  private Socket connect() throws IOException {
    return new Socket(InetAddress.getLoopbackAddress(), URI.create(connectors.address()).getPort());
  }

  /** Whether the server closes the connection before {@code end}. */
  private static boolean closesBy(Instant end, Socket socket) throws IOException {
    Duration left = Duration.between(Instant.now(), end);
    socket.setSoTimeout((int) Math.max(1, left.toMillis()));
    try {
      while (socket.getInputStream().read() >= 0) {
        assertThat(Instant.now()).isBefore(end);
      }
      return true;
    } catch (SocketTimeoutException open) {
      return false;
    } catch (SocketException reset) {
      return true;
    }
  }

  /** Waits briefly for the server to close the connection; ignores a response before that. */
  private static boolean isOpen(Socket socket) throws IOException {
    socket.setSoTimeout(BETWEEN_BYTES_MILLISECONDS);
    InputStream input = socket.getInputStream();
    try {
      return input.read() >= 0;
    } catch (SocketTimeoutException silent) {
      return true;
    } catch (SocketException reset) {
      return false;
    }
  }
}
