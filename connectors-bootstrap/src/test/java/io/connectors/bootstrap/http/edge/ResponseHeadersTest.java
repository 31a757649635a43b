package io.connectors.bootstrap.http.edge;

import static org.assertj.core.api.Assertions.assertThat;

import io.connectors.bootstrap.http.InMemoryServer;
import io.connectors.bootstrap.http.SharedServer;
import io.connectors.bootstrap.support.Api;
import io.connectors.bootstrap.support.RawHttp;
import io.connectors.bootstrap.support.RawHttp.Reply;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * Test: headers and bodies of all responses: every route, an unknown one, static files and requests
 * rejected before routing, with every method.
 */
@ExtendWith(SharedServer.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class ResponseHeadersTest {

  private static final Path TABLE = Path.of("..", "docs", "reference", "route-table.csv");
  private static final List<String> METHODS =
      List.of("GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "OPTIONS", "TRACE", "BREW");
  private static final Pattern ID =
      Pattern.compile("\r\nx-request-id: ([a-z0-9][a-z0-9._-]{7,63})\r\n");

  /** Names of languages, libraries and source locations; case-insensitive. */
  private static final Pattern INTERNALS =
      Pattern.compile(
          "exception|stack ?trace|\\.java|io\\.connectors|micronaut|netty|jackson|hikari|postgres"
              + "|pebble|jdbc|sqlstate|java\\.|org\\.|\\bnull pointer");

  private InMemoryServer connectors;
  private RawHttp server;
  private final List<Exchanged> all = new ArrayList<>();

  private record Exchanged(String request, Reply reply) {}

  @BeforeAll
  void sendAll(InMemoryServer shared) throws IOException, InterruptedException {
    connectors = shared;
    server = RawHttp.at(connectors.address());
    Map<String, String> signedIn = connectors.signedInAs("acme-admin").headers();
    for (String path : paths()) {
      for (String method : METHODS) {
        String line = method + " " + path + " HTTP/1.1";
        keep(line, server.send(line, Map.of(), Optional.empty()));
        keep(line + " signed in", server.send(line, signedIn, Optional.empty()));
      }
    }
    sendRejectedBeforeRouting(signedIn);
  }

  private List<String> paths() throws IOException, InterruptedException {
    List<String> paths = new ArrayList<>(List.of("/", "/nowhere", Api.ROOT + "/nowhere"));
    Files.readAllLines(TABLE).stream()
        .skip(1)
        .map(row -> row.split(",", -1)[1])
        .distinct()
        .map(path -> path.replace("{id}", new UUID(0, 1).toString()))
        .map(path -> path.replace("{reference}", "wordpress").replace("{name}", "none.css"))
        .forEach(paths::add);
    assertThat(paths).hasSizeGreaterThan(25);
    Matcher files =
        Pattern.compile("\"(/static/[^\"]+)\"")
            .matcher(connectors.anonymous().get("/login").text());
    while (files.find()) {
      paths.add(files.group(1));
    }
    assertThat(paths).anyMatch(path -> path.endsWith(".css"));
    return paths;
  }

  private void sendRejectedBeforeRouting(Map<String, String> signedIn) throws IOException {
    String longer = "a".repeat(9_000);
    keepRaw("GET /health HTTP/1.1\r\nHost: localhost\r\nX-Long: " + longer + "\r\n\r\n");
    keepRaw("GET /" + longer + " HTTP/1.1\r\nHost: localhost\r\n\r\n");
    keepRaw("GET /health HTTP/1.1\r\nHost: localhost\r\nTwo Words: 1\r\n\r\n");
    keepRaw("nothing like it\r\n\r\n");
    for (String line : List.of("GET /%zz HTTP/1.1", "GET " + Api.ROOT + "/%zz HTTP/1.1")) {
      keep(line, server.send(line, signedIn, Optional.empty()));
    }
    String post = "POST /login HTTP/1.1";
    Optional<byte[]> large = Optional.of(new byte[300_000]);
    keep(post + " large", server.send(post, Map.of("Content-Type", "application/json"), large));
    keep(post + " odd", server.send(post, Map.of("Content-Type", "a/b"), Optional.of(new byte[1])));
  }

  private void keepRaw(String request) throws IOException {
    keep(request, server.send(request.getBytes(StandardCharsets.ISO_8859_1)));
  }

  private void keep(String request, Reply reply) {
    all.add(new Exchanged(request.lines().findFirst().orElse(request), reply));
  }

  @Test
  void every_kind_of_status_occurred() {
    assertThat(all)
        .extracting(exchanged -> exchanged.reply().status())
        .contains(200, 303, 400, 401, 403, 404, 405, 413, 414, 415, 431)
        .allMatch(status -> status < 500);
  }

  @Test
  void every_response_has_the_security_headers() {
    for (Exchanged exchanged : all) {
      for (String header :
          List.of(
              "x-content-type-options: nosniff",
              "x-frame-options: deny",
              "referrer-policy: same-origin",
              "cross-origin-opener-policy: same-origin",
              "cross-origin-resource-policy: same-origin",
              "content-security-policy: default-src 'none';",
              "permissions-policy: accelerometer=(), camera=(),")) {
        assertThat(times(exchanged.reply(), header)).as(described(exchanged, header)).isOne();
      }
      String name = "content-security-policy: ";
      assertThat(times(exchanged.reply(), name)).as(described(exchanged, name)).isOne();
      assertThat(exchanged.reply().head()).contains("frame-ancestors 'none'");
    }
  }

  @Test
  void only_static_files_are_cached() {
    for (Exchanged exchanged : all) {
      Reply reply = exchanged.reply();
      boolean file = exchanged.request().contains(" /static/") && reply.status() == 200;
      String expected = file ? "public, max-age=31536000, immutable" : "no-store";
      assertThat(times(reply, "cache-control: " + expected))
          .as(described(exchanged, expected))
          .isOne();
    }
  }

  @Test
  void no_response_reveals_internals() {
    for (Exchanged exchanged : all) {
      Reply reply = exchanged.reply();
      assertThat(reply.head())
          .as(exchanged.request())
          .doesNotContain("\r\nserver:", "\r\nx-powered-by:", "\r\nvia:");
      if (reply.status() >= 400) {
        assertThat(INTERNALS.matcher(reply.body().toLowerCase(Locale.ROOT)).find())
            .as(described(exchanged, "internals"))
            .isFalse();
      }
    }
  }

  @Test
  void every_response_has_a_unique_request_id() {
    List<String> ids = new ArrayList<>();
    for (Exchanged exchanged : all) {
      Matcher id = ID.matcher(exchanged.reply().head());
      assertThat(id.find()).as(described(exchanged, "x-request-id")).isTrue();
      ids.add(id.group(1));
    }
    assertThat(ids).doesNotHaveDuplicates();
  }

  @Test
  void hsts_is_sent_only_over_tls() throws IOException {
    String line = "GET /health HTTP/1.1";
    String header = "strict-transport-security: max-age=31536000\r\n";
    Map<String, String> overTls = Map.of("X-Forwarded-Proto", "https");
    assertThat(server.send(line, overTls, Optional.empty()).says(header)).isTrue();
    assertThat(all).allMatch(one -> !one.reply().head().contains("strict-transport-security"));
  }

  private static int times(Reply reply, String header) {
    return reply.head().split(Pattern.quote("\r\n" + header), -1).length - 1;
  }

  private static String described(Exchanged exchanged, String what) {
    return what + " of " + exchanged.request() + "\n" + exchanged.reply();
  }
}
