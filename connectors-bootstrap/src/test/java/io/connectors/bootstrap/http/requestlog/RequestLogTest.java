package io.connectors.bootstrap.http.requestlog;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.connectors.bootstrap.http.InMemoryServer;
import io.connectors.bootstrap.support.Api;
import io.connectors.bootstrap.support.LogLines;
import io.connectors.bootstrap.support.RawHttp;
import io.connectors.bootstrap.support.RawHttp.Reply;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** Test: every request is one log event that contains no text of the request. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class RequestLogTest {

  private static final String MARKER = "zz9-m4rker-zz9";

  private InMemoryServer connectors;
  private RawHttp server;
  private Map<String, String> admin = Map.of();

  @BeforeAll
  void start() throws IOException, InterruptedException {
    connectors = InMemoryServer.start();
    server = RawHttp.at(connectors.address());
    admin = connectors.signedInAs("acme-admin").headers();
  }

  @AfterAll
  void stop() {
    connectors.close();
  }

  @Test
  void an_event_has_caller_route_and_status() throws IOException {
    JsonNode event =
        eventOf(send("GET " + Api.ROOT + "/installed?search=" + MARKER + " HTTP/1.1", admin));
    assertThat(((ObjectNode) event).remove(List.of("time", "thread", "duration_ms", "request_id")))
        .isNotNull();
    assertThat(event.toString())
        .isEqualTo(
            """
            {"level":"INFO","logger":"io.connectors.requests","message":"Request answered",\
            "method":"GET","route":"/features/connectors/api/installed","status":200,\
            "tenant":"acme","actor":"acme-admin"}""");
  }

  @Test
  void the_route_is_logged_as_a_template_without_values() throws IOException {
    String id = UUID.randomUUID().toString();
    JsonNode unknownId =
        eventOf(send("GET " + Api.ROOT + "/connectors/" + id + " HTTP/1.1", admin));
    assertThat(unknownId.path("route").asText()).isEqualTo(Api.ROOT + "/connectors/{id}");
    assertThat(unknownId.path("status").asInt()).isEqualTo(404);
    JsonNode unknownRoute = eventOf(send("GET /" + MARKER + " HTTP/1.1", admin));
    assertThat(unknownRoute.path("route").asText()).isEqualTo("none");
    JsonNode anonymous = eventOf(send("GET " + Api.ROOT + "/catalog HTTP/1.1", Map.of()));
    assertThat(anonymous.path("actor").asText()).isEqualTo("none");
    assertThat(anonymous.path("status").asInt()).isEqualTo(401);
    JsonNode customMethod = eventOf(send("M4RKER /health HTTP/1.1", Map.of()));
    assertThat(customMethod.path("method").asText()).isEqualTo("CUSTOM");
    assertThat(connectors.log()).doesNotContain(MARKER, "M4RKER", id);
  }

  @Test
  void the_tenant_is_that_of_the_request() throws IOException, InterruptedException {
    Map<String, String> staff = connectors.signedInAs("platform-admin").headers();
    String list = "GET " + Api.ROOT + "/installed HTTP/1.1";
    assertThat(eventOf(send(list, staff)).path("tenant").asText()).isEqualTo("none");
    Map<String, String> named = with(staff, "X-Tenant-Id", "globex");
    assertThat(eventOf(send(list, named)).path("tenant").asText()).isEqualTo("globex");
    JsonNode denied = eventOf(send(list, with(admin, "X-Tenant-Id", "globex")));
    assertThat(denied.path("status").asInt()).isEqualTo(403);
    assertThat(denied.path("tenant").asText()).isEqualTo("acme");
  }

  @Test
  void a_request_id_of_the_caller_is_used_only_if_safe() throws IOException {
    Reply accepted = send("GET /health HTTP/1.1", Map.of("X-Request-Id", "Deploy_7.2026-11-25"));
    assertThat(accepted.head()).contains("\r\nx-request-id: deploy_7.2026-11-25\r\n");
    assertThat(connectors.log()).contains("\"request_id\":\"Deploy_7.2026-11-25\"");
    for (String unsafe :
        List.of(
            "short",
            "a".repeat(65),
            "-begins-with-it",
            MARKER + " spaced",
            MARKER + "\u001b[31m",
            MARKER + "\",\"level\":\"ERROR",
            MARKER + "\r\nX-Request-Id: twice-" + MARKER)) {
      Reply replaced =
          server.send(
              ("GET /health HTTP/1.1\r\nHost: localhost\r\nX-Request-Id: " + unsafe + "\r\n\r\n")
                  .getBytes(StandardCharsets.ISO_8859_1));
      assertThat(replaced.head()).containsPattern("\r\nx-request-id: [0-9a-f-]{36}\r\n");
    }
    assertThat(connectors.log()).doesNotContain(MARKER);
  }

  @Test
  void requests_without_a_route_are_logged_once() throws IOException, InterruptedException {
    int before = events().size();
    for (String request :
        List.of(
            "GET /" + "a".repeat(9_000) + " HTTP/1.1\r\nHost: localhost\r\n\r\n",
            "GET / HTTP/1.1\r\nHost: localhost\r\nX-Long: " + "a".repeat(9_000) + "\r\n\r\n",
            "GET /health HTTP/1.1\r\nHost: localhost\r\nTwo Words: 1\r\n\r\n",
            "GET /%zz HTTP/1.1\r\nHost: localhost\r\n\r\n",
            "OPTIONS * HTTP/1.1\r\nHost: localhost\r\n\r\n",
            "HEAD /health HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n")) {
      JsonNode event = eventOf(server.send(request.getBytes(StandardCharsets.ISO_8859_1)));
      assertThat(event.path("route").asText()).isIn("none", "/health");
    }
    assertThat(events()).hasSize(before + 6);
  }

  private Reply send(String requestLine, Map<String, String> headers) throws IOException {
    return server.send(requestLine, headers, Optional.empty());
  }

  private static Map<String, String> with(Map<String, String> headers, String name, String value) {
    Map<String, String> more = new HashMap<>(headers);
    more.put(name, value);
    return more;
  }

  /** The event with the response's request id. */
  private JsonNode eventOf(Reply reply) throws IOException {
    String id = reply.head().replaceFirst("(?s).*\r\nx-request-id: ([^\r]*)\r\n.*", "$1");
    List<JsonNode> matches =
        events().stream().filter(line -> line.path("request_id").asText().equals(id)).toList();
    assertThat(matches).as("events of " + reply).hasSize(1);
    return matches.get(0);
  }

  private List<JsonNode> events() throws IOException {
    return LogLines.of(connectors.log()).objects().stream()
        .filter(line -> line.path("logger").asText().equals("io.connectors.requests"))
        .toList();
  }
}
