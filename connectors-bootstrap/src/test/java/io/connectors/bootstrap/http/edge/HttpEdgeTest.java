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

/** Test: requests rejected before routing receive a problem like other errors. */
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
  void a_malformed_url_is_400(String path) throws IOException {
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
  void unknown_paths_and_methods_have_their_status(String requestLine, int status)
      throws IOException {
    Problems.require(server.send(requestLine, signedIn, Optional.empty()), status);
  }

  @Test
  void long_urls_are_414_and_long_headers_431() throws IOException {
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
  void malformed_headers_are_400(String headers) throws IOException {
    assertRejected(
        "POST " + CONNECTORS + " HTTP/1.1\r\nHost: localhost\r\n" + headers + "\r\n\r\n{}");
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
  void a_request_must_name_our_host_once(String head) throws IOException {
    assertRejected(head + "\r\n\r\n");
  }

  @Test
  void malformed_chunks_are_400() throws IOException {
    String head = "POST /login HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\n";
    for (String chunks : List.of("zz\r\n{}\r\n", "2\r\n{}XX0\r\n\r\n", "2\r\n{}\r\n-1\r\n\r\n")) {
      assertRejected(head + "Transfer-Encoding: chunked\r\n\r\n" + chunks);
    }
  }

  /** The response is a problem, and the bytes after the request are not read as another request. */
  private void assertRejected(String request) throws IOException {
    byte[] bytes =
        (request + "GET /health HTTP/1.1\r\nHost: localhost\r\n\r\n")
            .getBytes(StandardCharsets.ISO_8859_1);
    Reply reply = server.send(bytes);
    Problems.require(reply, 400);
    assertThat(reply.says("connection: close")).isTrue();
  }

  @Test
  void health_is_json_for_every_accept_header() throws IOException {
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
  void bytes_that_are_not_http_are_400() throws IOException {
    Problems.require(
        server.send("\u0016\u0003\u0001\r\n\r\n".getBytes(StandardCharsets.US_ASCII)), 400);
  }

  @Test
  void the_api_is_json_for_every_accept_header() throws IOException {
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
  void responses_to_other_origins_have_no_cors_headers() throws IOException {
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
  void a_repeated_parameter_is_400() throws IOException {
    Problems.require(
        server.send(get(Api.ROOT + "/installed?limit=1&limit=2"), signedIn, Optional.empty()), 400);
  }

  private static String get(String target) {
    return "GET " + target + " HTTP/1.1";
  }
}
