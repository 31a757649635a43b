package io.connectors.bootstrap.http.edge;

import static org.assertj.core.api.Assertions.assertThat;

import io.connectors.bootstrap.http.InMemoryServer;
import io.connectors.bootstrap.http.SharedServer;
import io.connectors.bootstrap.support.Cookies;
import io.connectors.bootstrap.support.RawHttp;
import io.connectors.bootstrap.support.RawHttp.Reply;
import io.connectors.bootstrap.support.Served;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Test: response headers are ASCII for every request. */
@ExtendWith(SharedServer.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class AsciiHeadersTest {

  private static final String HOME = "/features/connectors/";
  private static final List<String> HTMX = List.of("", "HX-Request: true\r\n");

  private RawHttp server;
  private String cookie = "";
  private String token = "";

  @BeforeAll
  void start(InMemoryServer connectors) throws IOException, InterruptedException {
    server = RawHttp.at(connectors.address());
    Cookies browser = Cookies.of(connectors, "acme-admin");
    cookie = "Cookie: " + browser.api().headers().getOrDefault("Cookie", "") + "\r\n";
    token = browser.token();
  }

  /** The text is sent as raw bytes in UTF-8. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "\u00fc",
        "\u65e5\u672c\ud83d\ude00",
        "%C3%BC",
        "%FC",
        "%",
        "%zz",
        "a%0d%0aSet-Cookie:%20x=y",
        "a%09b",
        "a\\b",
        "%5C%5Cevil",
        "u\u0308\u202e",
        "%25%30%64",
        "<\">",
      })
  void redirects_are_ascii_and_local(String letters) throws IOException {
    for (String next : List.of(HOME + "?search=" + letters, HOME + letters, letters)) {
      for (String htmx : HTMX) {
        String signIn = "username=acme-admin&password=" + Served.DEMO_PASSWORD;
        Reply signedIn = form("/login", htmx, signIn + "&next=" + next);
        assertThat(signedIn.status()).isIn(303, 400);
        assertThat(signedIn.status() == 400 || signedIn.says("location: " + HOME)).isTrue();
        form(HOME + "theme", htmx + cookie + "Referer: http://localhost" + next + "\r\n", theme());
        form(HOME + "theme", cookie + "HX-Current-URL: http://localhost" + next + "\r\n", theme());
        form(HOME + "x/activate", htmx + cookie, "csrfToken=" + token + "&next=" + next);
        form(HOME + "switch-tenant", htmx + cookie, "csrfToken=" + token + "&tenant_id=" + letters);
        form("/logout", htmx + "Referer: http://localhost" + next + "\r\n", "next=" + next);
        get("/login?next=" + next, htmx);
        get("/login/oidc?next=" + next, htmx);
        get("/login/oidc/callback?code=" + next + "&state=" + next, htmx);
      }
    }
  }

  @Test
  void urls_of_lists_are_ascii_in_every_header() throws IOException {
    for (String letters : List.of("\u00fc", "%C3%BC", "%F0%9F%98%80", "a%20b", "%3Cb%3E")) {
      for (String htmx : HTMX) {
        get(HOME + "installed?search=" + letters + "&tag=" + letters, htmx + cookie);
        get(HOME + "catalog?search=" + letters, htmx + cookie);
        get(HOME + "activity?actor=" + letters, htmx + cookie);
        get(HOME + "?search=" + letters, htmx); // not signed in: redirects to the sign-in page
        get(HOME + "api/installed?limit=1&search=" + letters, htmx + cookie);
        get(HOME + "api/audit?limit=1&actor=" + letters, htmx + cookie);
      }
    }
  }

  private String theme() {
    return "theme=dark&csrfToken=" + token;
  }

  private Reply get(String target, String headers) throws IOException {
    return send("GET " + target, headers, "");
  }

  private Reply form(String target, String headers, String body) throws IOException {
    String type = "Content-Type: application/x-www-form-urlencoded\r\n";
    int length = body.getBytes(StandardCharsets.UTF_8).length;
    return send("POST " + target, headers + type + "Content-Length: " + length + "\r\n", body);
  }

  private Reply send(String start, String headers, String body) throws IOException {
    String head =
        start + " HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n" + headers + "\r\n";
    Reply reply = server.send((head + body).getBytes(StandardCharsets.UTF_8));
    assertThat(reply.status()).as(start).isLessThan(500);
    assertThat(reply.head()).as(start).matches("[\\x20-\\x7e\\r\\n]*");
    assertThat(reply.head()).as(start).doesNotContain("\r\nset-cookie: x=y");
    return reply;
  }
}
