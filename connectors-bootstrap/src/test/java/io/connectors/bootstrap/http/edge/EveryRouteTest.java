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
 * Every route there is, one there is not, static files, and what is refused before any route is
 * asked, by every method: what each answer says to a browser, and what it says to nobody.
 */
@ExtendWith(SharedServer.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class EveryRouteTest {

  private static final Path TABLE = Path.of("..", "docs", "reference", "route-table.csv");
  private static final List<String> METHODS =
      List.of("GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "OPTIONS", "TRACE", "BREW");
  private static final Pattern ID =
      Pattern.compile("\r\nx-request-id: ([a-z0-9][a-z0-9._-]{7,63})\r\n");

  /** Marks of languages, libraries and places in source, in any case. */
  private static final Pattern INTERNALS =
      Pattern.compile(
          "exception|stack ?trace|\\.java|io\\.connectors|micronaut|netty|jackson|hikari|postgres"
              + "|pebble|jdbc|sqlstate|java\\.|org\\.|\\bnull pointer");

  private InMemoryServer connectors;
  private RawHttp server;
  private final List<Exchanged> all = new ArrayList<>();

  private record Exchanged(String request, Reply reply) {}

  @BeforeAll
  void walk(InMemoryServer shared) throws IOException, InterruptedException {
    connectors = shared;
    server = RawHttp.at(connectors.address());
    Map<String, String> signedIn = connectors.signedInAs("acme-admin").headers();
    for (String address : addresses()) {
      for (String method : METHODS) {
        String line = method + " " + address + " HTTP/1.1";
        keep(line, server.send(line, Map.of(), Optional.empty()));
        keep(line + " signed in", server.send(line, signedIn, Optional.empty()));
      }
    }
    askBeforeAnyRoute(signedIn);
  }

  private List<String> addresses() throws IOException, InterruptedException {
    List<String> addresses = new ArrayList<>(List.of("/", "/nowhere", Api.ROOT + "/nowhere"));
    Files.readAllLines(TABLE).stream()
        .skip(1)
        .map(row -> row.split(",", -1)[1])
        .distinct()
        .map(path -> path.replace("{id}", new UUID(0, 1).toString()))
        .map(path -> path.replace("{reference}", "wordpress").replace("{name}", "none.css"))
        .forEach(addresses::add);
    assertThat(addresses).hasSizeGreaterThan(25);
    Matcher files =
        Pattern.compile("\"(/static/[^\"]+)\"")
            .matcher(connectors.anonymous().get("/login").text());
    while (files.find()) {
      addresses.add(files.group(1));
    }
    assertThat(addresses).anyMatch(path -> path.endsWith(".css"));
    return addresses;
  }

  private void askBeforeAnyRoute(Map<String, String> signedIn) throws IOException {
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
  void every_kind_of_answer_has_been_seen() {
    assertThat(all)
        .extracting(exchanged -> exchanged.reply().status())
        .contains(200, 303, 400, 401, 403, 404, 405, 413, 414, 415, 431)
        .allMatch(status -> status < 500);
  }

  @Test
  void every_answer_says_what_a_browser_may_do_with_it() {
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
        assertThat(times(exchanged.reply(), header)).as(said(exchanged, header)).isOne();
      }
      String name = "content-security-policy: ";
      assertThat(times(exchanged.reply(), name)).as(said(exchanged, name)).isOne();
      assertThat(exchanged.reply().head()).contains("frame-ancestors 'none'");
    }
  }

  @Test
  void nothing_is_kept_but_static_files() {
    for (Exchanged exchanged : all) {
      Reply reply = exchanged.reply();
      boolean file = exchanged.request().contains(" /static/") && reply.status() == 200;
      String kept = file ? "public, max-age=31536000, immutable" : "no-store";
      assertThat(times(reply, "cache-control: " + kept)).as(said(exchanged, kept)).isOne();
    }
  }

  @Test
  void no_answer_says_what_it_is_made_of() {
    for (Exchanged exchanged : all) {
      Reply reply = exchanged.reply();
      assertThat(reply.head())
          .as(exchanged.request())
          .doesNotContain("\r\nserver:", "\r\nx-powered-by:", "\r\nvia:");
      if (reply.status() >= 400) {
        assertThat(INTERNALS.matcher(reply.body().toLowerCase(Locale.ROOT)).find())
            .as(said(exchanged, "internals"))
            .isFalse();
      }
    }
  }

  @Test
  void every_answer_has_a_name_of_its_own() {
    List<String> ids = new ArrayList<>();
    for (Exchanged exchanged : all) {
      Matcher id = ID.matcher(exchanged.reply().head());
      assertThat(id.find()).as(said(exchanged, "x-request-id")).isTrue();
      ids.add(id.group(1));
    }
    assertThat(ids).doesNotHaveDuplicates();
  }

  @Test
  void transport_security_is_asked_for_over_tls_alone() throws IOException {
    String line = "GET /health HTTP/1.1";
    String header = "strict-transport-security: max-age=31536000\r\n";
    Map<String, String> overTls = Map.of("X-Forwarded-Proto", "https");
    assertThat(server.send(line, overTls, Optional.empty()).says(header)).isTrue();
    assertThat(all).allMatch(one -> !one.reply().head().contains("strict-transport-security"));
  }

  private static int times(Reply reply, String header) {
    return reply.head().split(Pattern.quote("\r\n" + header), -1).length - 1;
  }

  private static String said(Exchanged exchanged, String what) {
    return what + " of " + exchanged.request() + "\n" + exchanged.reply();
  }
}
