package io.connectors.bootstrap.http.edge;

import static org.assertj.core.api.Assertions.assertThat;

import io.connectors.bootstrap.http.InMemoryServer;
import io.connectors.bootstrap.http.SharedServer;
import io.connectors.bootstrap.support.Api;
import io.connectors.bootstrap.support.Problems;
import io.connectors.bootstrap.support.RawHttp;
import io.connectors.bootstrap.support.RawHttp.Reply;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What the server refuses before any route is asked: a problem like every other. */
@ExtendWith(SharedServer.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class HttpEdgeTest {

  private static final String CONNECTORS = Api.ROOT + "/connectors";

  private InMemoryServer connectors;
  private RawHttp server;
  private Map<String, String> signedIn = Map.of();

  @BeforeAll
  void start(InMemoryServer shared) throws IOException, InterruptedException {
    connectors = shared;
    server = RawHttp.at(connectors.address());
    signedIn = connectors.signedInAs("acme-admin").headers();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/connectors/%zz",
        "/connectors/%",
        "/catalog/%f",
        "/installed?search=%",
        "/installed?search=%zz",
        "/installed?search=a|%q",
        "/catalog/[",
        "/installed?search=%00",
      })
  void an_address_that_cannot_be_read_is_400(String path) throws IOException {
    Problems.require(server.send(get(Api.ROOT + path), signedIn, Optional.empty()), 400);
  }

  @ParameterizedTest
  @CsvSource({
    "GET /features/connectors/api/cat alog HTTP/1.1, 400",
    "GET /features/connectors/api/nothing HTTP/1.1, 404",
    "GET /features%2fconnectors/api/catalog HTTP/1.1, 404",
    "GET /features/connectors/api/../api/catalog HTTP/1.1, 404",
    "GET //features/connectors/api/catalog HTTP/1.1, 404",
    "GET /static/../application.yml HTTP/1.1, 404",
    "GET /static/%2e%2e/application.yml HTTP/1.1, 404",
    "GET /static/none.css HTTP/1.1, 404",
    "PATCH /features/connectors/api/catalog HTTP/1.1, 405",
    "BREW /features/connectors/api/catalog HTTP/1.1, 405",
    "TRACE /features/connectors/api/catalog HTTP/1.1, 405",
    "OPTIONS /features/connectors/api/catalog HTTP/1.1, 405",
    "DELETE /features/connectors/api/connectors HTTP/1.1, 405",
    "POST /health HTTP/1.1, 405",
    "PUT /login HTTP/1.1, 405",
  })
  void what_leads_nowhere_says_so(String requestLine, int status) throws IOException {
    Problems.require(server.send(requestLine, signedIn, Optional.empty()), status);
  }

  @Test
  void an_address_or_headers_that_are_too_long_are_414_and_431() throws IOException {
    String longer = "a".repeat(9_000);
    Problems.require(
        server.send(get(Api.ROOT + "/catalog/" + longer), signedIn, Optional.empty()), 414);
    Problems.require(
        server.send(get(Api.ROOT + "/catalog"), Map.of("X-Long", longer), Optional.empty()), 431);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Content-Length: many",
        "Content-Length: -1",
        "Content-Length: 2\r\nContent-Length: 3",
        "Transfer-Encoding: chunked\r\nContent-Length: 2",
        "Transfer-Encoding: xchunked\r\nContent-Length: 2",
        "Transfer-Encoding: xchunked",
        "Transfer-Encoding: identity\r\nContent-Length: 2",
        "Transfer-Encoding: chunked, identity",
        "Transfer-Encoding: gzip, chunked",
        "Transfer-Encoding:\tchunked\t;",
        "Transfer-Encoding: chunked\r\nTransfer-Encoding: chunked",
        "Host: localhost",
        "Host: elsewhere.example",
        "X-Folded: a\r\n b",
        "Two Words: 1",
        "X-Null: a\0b",
      })
  void headers_that_contradict_http_are_400(String headers) throws IOException {
    refuse("POST " + CONNECTORS + " HTTP/1.1\r\nHost: localhost\r\n" + headers + "\r\n\r\n{}");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "GET /health HTTP/1.1",
        "GET /health HTTP/1.1\r\nHost:",
        "GET /health HTTP/1.1\r\nHost: a b",
        "GET /health HTTP/1.1\r\nHost: user@localhost",
        "GET /health HTTP/1.1\r\nHost: localhost:99999",
        "GET /health HTTP/2.0\r\nHost: localhost",
        "GET http://elsewhere.example/health HTTP/1.1\r\nHost: localhost",
        "GET health HTTP/1.1\r\nHost: localhost",
        "CONNECT localhost:80 HTTP/1.1\r\nHost: localhost:80",
      })
  void a_request_names_one_host_and_it_is_ours(String head) throws IOException {
    refuse(head + "\r\n\r\n");
  }

  @Test
  void chunks_that_break_the_rules_are_400() throws IOException {
    String head = "POST /login HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\n";
    for (String chunks : List.of("zz\r\n{}\r\n", "2\r\n{}XX0\r\n\r\n", "2\r\n{}\r\n-1\r\n\r\n")) {
      refuse(head + "Transfer-Encoding: chunked\r\n\r\n" + chunks);
    }
  }

  /** The answer is a problem, and nothing behind the request is read as another one. */
  private void refuse(String request) throws IOException {
    byte[] bytes =
        (request + "GET /health HTTP/1.1\r\nHost: localhost\r\n\r\n")
            .getBytes(StandardCharsets.ISO_8859_1);
    Reply reply = server.send(bytes);
    Problems.require(reply, 400);
    assertThat(reply.says("connection: close")).isTrue();
  }

  @Test
  void health_is_json_whatever_the_caller_accepts() throws IOException {
    for (String accepted :
        List.of(
            "text/html", "image/*", "application/xml;q=1, text/*", "nonsense", ";;;", "", "*")) {
      for (String method : List.of("GET", "HEAD")) {
        Reply health =
            server.send(method + " /health HTTP/1.1", Map.of("Accept", accepted), Optional.empty());
        assertThat(health.status()).as(accepted).isEqualTo(200);
        assertThat(health.says("content-type: application/json")).isTrue();
        assertThat(health.body()).isEqualTo(method.equals("GET") ? "{\"status\":\"ok\"}" : "");
      }
    }
  }

  @Test
  void what_is_no_http_at_all_is_400() throws IOException {
    Problems.require(
        server.send("\u0016\u0003\u0001\r\n\r\n".getBytes(StandardCharsets.US_ASCII)), 400);
  }

  @Test
  void an_address_has_one_representation_whatever_the_caller_accepts() throws IOException {
    for (String accepted : List.of("application/xml", "text/html", "application/problem+json")) {
      Map<String, String> headers =
          Map.of("Accept", accepted, "Authorization", signedIn.getOrDefault("Authorization", ""));
      Reply catalog = server.send(get(Api.ROOT + "/catalog"), headers, Optional.empty());
      assertThat(catalog.status()).as(accepted).isEqualTo(200);
      assertThat(catalog.says("content-type: application/json")).isTrue();
      Problems.require(
          server.send(get(Api.ROOT + "/catalog/nope"), headers, Optional.empty()), 404);
      Problems.require(
          server.send(get(Api.ROOT + "/catalog"), Map.of("Accept", accepted), Optional.empty()),
          401);
    }
  }

  @Test
  void a_request_from_another_origin_gets_its_answer_but_no_leave_to_read_it() throws IOException {
    Map<String, String> headers =
        Map.of(
            "Origin",
            "https://elsewhere.example",
            "Authorization",
            signedIn.getOrDefault("Authorization", ""));
    Reply answer = server.send(get(Api.ROOT + "/catalog"), headers, Optional.empty());
    assertThat(answer.status()).isEqualTo(200);
    assertThat(answer.head()).doesNotContain("access-control-allow-origin");
  }

  @Test
  void a_parameter_given_twice_is_400() throws IOException {
    Problems.require(
        server.send(get(Api.ROOT + "/installed?limit=1&limit=2"), signedIn, Optional.empty()), 400);
  }

  private static String get(String target) {
    return "GET " + target + " HTTP/1.1";
  }
}
