package io.connectors.bootstrap.http.edge;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.connectors.bootstrap.http.InMemoryServer;
import io.connectors.bootstrap.http.SharedServer;
import io.connectors.bootstrap.support.LogLines;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.SocketException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;

/** Test: a disconnected client is not a server error. */
@ExtendWith(SharedServer.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class DisconnectedClientsTest {

  private static final int ROUNDS = 20;
  private static final String JSON = "Content-Type: application/json|Content-Length: 1000||{";
  private static final String FORM =
      "Content-Type: application/x-www-form-urlencoded|Content-Length: 1000||username=a";

  /** Incomplete requests; a vertical bar stands for the end of a line. */
  private static final List<String> BEGINNINGS =
      List.of(
          "",
          "GET /hea",
          "POST /login HTTP/1.1|Host: loc",
          "POST /login HTTP/1.1|Host: localhost|" + JSON,
          "POST /login HTTP/1.1|Host: localhost|" + FORM,
          "POST /login HTTP/1.1|Host: localhost|Transfer-Encoding: chunked||3e8|a",
          "POST /login HTTP/1.1|Host: localhost|Content-Encoding: gzip|" + JSON,
          "POST /login HTTP/1.1|Host: localhost|Expect: 100-continue|" + JSON,
          "POST /logout HTTP/1.1|Host: localhost|" + FORM,
          "POST /features/connectors/api/connectors HTTP/1.1|Host: localhost|" + JSON,
          "POST /features/connectors/theme HTTP/1.1|Host: localhost|%1$s|" + FORM,
          "POST /features/connectors/api/connectors HTTP/1.1|Host: localhost|%1$s|" + JSON,
          "PUT /features/connectors/api/connectors/x HTTP/1.1|Host: localhost|%1$s|" + JSON,
          "GET /features/connectors/ HTTP/1.1|Host: localhost|%1$s||",
          "GET /features/connectors/openapi.yaml HTTP/1.1|Host: localhost|%1$s||");

  private InMemoryServer connectors;
  private String authorization = "";

  @BeforeAll
  void start(InMemoryServer shared) throws IOException, InterruptedException {
    connectors = shared;
    authorization =
        "Authorization: "
            + connectors.signedInAs("acme-admin").headers().getOrDefault("Authorization", "");
  }

  @Test
  void disconnected_clients_cause_no_error_and_no_status_500() throws Exception {
    int before = connectors.log().length();
    for (int round = 0; round < ROUNDS; round++) {
      for (String beginning : BEGINNINGS) {
        reset(beginning);
        close(beginning);
      }
    }
    assertThat(connectors.anonymous().get("/health").status()).isEqualTo(200);
    List<JsonNode> events = LogLines.of(connectors.log().substring(before)).objects();
    assertThat(events)
        .isNotEmpty()
        .allSatisfy(
            event -> {
              assertThat(event.path("level").asText()).isEqualTo("INFO");
              assertThat(event.path("status").asInt()).isLessThan(500);
            });
  }

  /** Sends an incomplete request, closes the output, and waits for the server to close. */
  private void close(String beginning) throws IOException {
    try (Socket socket = begin(beginning)) {
      socket.shutdownOutput();
      socket.setSoTimeout(20_000);
      socket.getInputStream().readAllBytes();
    } catch (SocketException reset) {
      // The server closed the connection with unread input.
    }
  }

  /** Sends an incomplete request and resets the connection, as a killed process does. */
  private void reset(String beginning) throws IOException {
    try (Socket socket = begin(beginning)) {
      socket.setSoLinger(true, 0);
    }
  }

  private Socket begin(String beginning) throws IOException {
    int port = URI.create(connectors.address()).getPort();
    Socket socket = new Socket(InetAddress.getLoopbackAddress(), port);
    String text = beginning.formatted(authorization).replace("|", "\r\n");
    socket.getOutputStream().write(text.getBytes(StandardCharsets.US_ASCII));
    return socket;
  }
}
