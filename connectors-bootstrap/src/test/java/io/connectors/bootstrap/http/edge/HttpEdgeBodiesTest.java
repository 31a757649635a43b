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
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Test: bodies rejected before routing receive a problem like other errors. */
@ExtendWith(SharedServer.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class HttpEdgeBodiesTest {

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

  @Test
  void accepts_256_kib_and_rejects_one_byte_more_with_413() throws IOException {
    String empty = "{\"name\":\"\"}";
    String fitting = "{\"name\":\"" + "x".repeat(262_144 - empty.length()) + "\"}";
    Reply validated = post(fitting);
    Problems.require(validated, 400);
    assertThat(validated.body()).contains("/name");
    Problems.require(post(fitting + " "), 413);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"name\": \"one\", \"name\": \"two\"}",
        "{\"config\": {\"a\": {\"b\": 1, \"b\": 2}}}",
        "{\"name\": \"\\u0000\"}",
        "{\"config\": {\"\\u0000\": 1}}",
        "{\"name\": \"\\ud800\"}",
        "{\"name\": \"\\udc00\\ud800\"}",
        "{\"config\": {\"n\": 1e301}}",
        "{\"config\": {\"n\": 1e-999999999}}",
        "{\"config\": {\"n\": 12345678901234567890123456789012345678901}}",
        "{\"config\": {\"n\": NaN}}",
        "{\"config\": {\"n\": 01}}",
        "{} {}",
        "[]",
        "\"text\"",
        "null",
        "",
        " ",
        "{",
        "{'name': 1}",
        "{\"name\": 1,}",
      })
  void rejects_a_body_that_cannot_be_stored_exactly(String body) throws IOException {
    Problems.require(post(body), 400);
  }

  @Test
  void accepts_64_levels_and_rejects_one_more_with_400() throws IOException {
    assertThat(post(nested(63)).body()).contains("/name");
    Reply deeper = post(nested(64));
    Problems.require(deeper, 400);
    assertThat(deeper.body()).doesNotContain("errors");
  }

  private static String nested(int levelsBelowTheBody) {
    return "{\"config\": " + "[".repeat(levelsBelowTheBody) + "]".repeat(levelsBelowTheBody) + "}";
  }

  @ParameterizedTest
  @ValueSource(strings = {"text/plain", "application/xml", "multipart/form-data", ";;;", "json"})
  void a_wrong_media_type_is_415_on_every_route(String type) throws IOException {
    Optional<byte[]> body = Optional.of("{}".getBytes(StandardCharsets.UTF_8));
    Map<String, String> headers =
        Map.of("Content-Type", type, "Authorization", signedIn.getOrDefault("Authorization", ""));
    for (String path : new String[] {CONNECTORS, Api.ROOT + "/validate-config", "/login"}) {
      Problems.require(server.send("POST " + path + " HTTP/1.1", headers, body), 415);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"gzip", "snappy", "deflate"})
  void a_body_with_a_wrong_content_encoding_is_400(String encoding) throws IOException {
    Map<String, String> headers =
        Map.of("Content-Type", "application/json", "Content-Encoding", encoding);
    Optional<byte[]> body = Optional.of("{}".getBytes(StandardCharsets.UTF_8));
    Problems.require(server.send("POST /login HTTP/1.1", headers, body), 400);
  }

  private Reply post(String body) throws IOException {
    Map<String, String> headers =
        Map.of(
            "Content-Type",
            "application/json",
            "Authorization",
            signedIn.getOrDefault("Authorization", ""));
    return server.send(
        "POST " + CONNECTORS + " HTTP/1.1",
        headers,
        Optional.of(body.getBytes(StandardCharsets.UTF_8)));
  }
}
