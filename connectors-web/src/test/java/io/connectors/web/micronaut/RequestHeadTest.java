package io.connectors.web.micronaut;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Requests that a proxy and this server could read differently are rejected. */
final class RequestHeadTest {

  private static final String GET = "GET / HTTP/1.1\r\n";
  private static final String POST = "POST / HTTP/1.1\r\nHost: localhost\r\n";

  @ParameterizedTest
  @ValueSource(
      strings = {
        "xchunked",
        "identity",
        "chunked, identity",
        "identity, chunked",
        "chunked, chunked",
        "gzip, chunked",
        "gzip",
        "chunked;q=1",
        "\"chunked\"",
        "chunked,",
        ",chunked",
        "chunked\u000b",
        "\u000bchunked",
        "chun\tked",
        "",
      })
  void rejects_a_transfer_encoding_other_than_chunked(String coding) {
    String head = POST + "Transfer-Encoding: " + coding + "\r\n";
    assertRejected(head + "\r\n0\r\n\r\n");
    assertRejected(head + "Content-Length: 5\r\n\r\n0\r\n\r\n");
    assertRejected(
        POST + "Content-Length: 5\r\nTransfer-Encoding: " + coding + "\r\n\r\n0\r\n\r\n");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Transfer-Encoding: chunked\r\nTransfer-Encoding: chunked",
        "Transfer-Encoding: chunked\r\nTransfer-Encoding: identity",
        "Transfer-Encoding: chunked\r\nContent-Length: 5",
        "Transfer-Encoding : chunked",
        "Transfer-Encoding:\r\n chunked",
        "Content-Length: 5\r\nContent-Length: 6",
        "Content-Length: 5, 6",
        "Content-Length: +5",
        "Content-Length: 0x5",
        "Content-Length: 5 5",
        "Content-Length: ",
      })
  void rejects_an_ambiguous_body_length(String headers) {
    assertRejected(POST + headers + "\r\n\r\n0\r\n\r\n");
  }

  @Test
  void rejects_chunks_in_http_1_0() {
    assertRejected(POST.replace("1.1", "1.0") + "Transfer-Encoding: chunked\r\n\r\n0\r\n\r\n");
  }

  @ParameterizedTest
  @ValueSource(strings = {"a", "%41", "a%41", "a.", "a@"})
  void accepts_and_rejects_long_hosts_like_short_ones(String part) {
    Connection connection = new Connection();
    connection.read(GET + "Host: " + part.repeat(7_000 / part.length()) + "\r\n\r\n");
    if (part.contains("@")) {
      assertThat(connection.heads).doesNotContain("/");
    } else {
      assertThat(connection.heads).containsExactly("/");
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"chunked", "Chunked", " \t chunked \t "})
  void reads_chunks(String coding) {
    Connection connection =
        new Connection()
            .read(POST + "Transfer-Encoding:" + coding + "\r\n\r\n2\r\nhi\r\n0\r\n\r\n");
    assertThat(connection.heads).containsExactly("/");
    assertThat(connection.body).hasToString("hi");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "Host:\r\n",
        "Host: a\r\nHost: b\r\n",
        "Host: a\r\nHost: a\r\n",
        "Host: a\r\nhOST: a\r\n",
        "Host: a, b\r\n",
        "Host: a,b\r\n",
        "Host: a b\r\n",
        "Host: a\tb\r\n",
        "Host: a/b\r\n",
        "Host: a?b\r\n",
        "Host: a#b\r\n",
        "Host: a\\b\r\n",
        "Host: user@a\r\n",
        "Host: user:password@a\r\n",
        "Host: <a>\r\n",
        "Host: a\"b\r\n",
        "Host: \u00e4\r\n",
        "Host: a%2\r\n",
        "Host: a:65536\r\n",
        "Host: a:065536\r\n",
        "Host: a:port\r\n",
        "Host: a:1:2\r\n",
        "Host: [::1\r\n",
        "Host: [zz]\r\n",
        "Host: [1]\r\n",
        "Host: ::1\r\n",
        "Host: http://a\r\n",
      })
  void rejects_absent_repeated_and_malformed_hosts(String lines) {
    assertRejected(GET + lines + "\r\n");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "a",
        "A.Example.",
        "a_b.internal",
        "xn--bcher-kva.example",
        "10.0.0.1:8000",
        "[::1]",
        "[2001:db8::7]:443",
        "a:",
        "a:0",
        "a:65535",
        "a:0080",
        "a:00000080",
        "a%20b",
      })
  void accepts_names_and_addresses_with_and_without_a_port(String host) {
    assertThat(new Connection().read(GET + "Host: " + host + "\r\n\r\n").heads)
        .containsExactly("/");
  }

  @Test
  void http_1_0_needs_no_host_but_rejects_a_malformed_one() {
    String get = GET.replace("1.1", "1.0");
    assertThat(new Connection().read(get + "\r\n").heads).containsExactly("/");
    assertRejected(get + "Host: a\r\nHost: b\r\n\r\n");
    assertRejected(get + "Host: a b\r\n\r\n");
  }

  @ParameterizedTest
  @ValueSource(strings = {"HTTP/0.9", "HTTP/1.2", "HTTP/2.0", "HTTP/3.0", "SPDY/1.1"})
  void rejects_other_versions(String version) {
    assertRejected("GET / " + version + "\r\nHost: localhost\r\n\r\n");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "http://elsewhere/",
        "http://localhost:8001/",
        "http://localhost.elsewhere/",
        "http://localhost@elsewhere/",
        "http://user@localhost:8000/",
        "http:///path",
        "https://localhost:80/",
        "ftp://localhost:8000/",
        "localhost:8000",
        "path",
        "*",
        "?query",
        "/pa\u0000th",
        "/pa\u007fth",
      })
  void rejects_targets_of_other_origins(String target) {
    assertRejected("GET " + target + " HTTP/1.1\r\nHost: localhost:8000\r\n\r\n");
  }

  @Test
  void accepts_an_absolute_target_with_the_same_host() {
    for (String[] pair :
        new String[][] {
          {"http://localhost:8000/a", "LocalHost:8000"},
          {"http://localhost/a", "localhost:80"},
          {"http://localhost:80/a", "localhost"},
          {"HTTPS://localhost/a", "localhost:443"},
          {"http://localhost:0080/a", "localhost"},
          {"http://localhost:80/a", "localhost:00000080"},
          {"http://localhost?a", "localhost:"},
          {"http://[::1]:8000", "[::1]:8000"},
        }) {
      String head = "GET " + pair[0] + " HTTP/1.1\r\nHost: " + pair[1] + "\r\n\r\n";
      assertThat(new Connection().read(head).heads).containsExactly(pair[0]);
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "X-A: b\r\n c",
        "X-A: b\r\n\tc",
        "X-A:\r\n b",
        "X-A: b\r\n ",
        "X-A: \u0000",
        "X\u0000A: b",
        "X-A: \u0001",
        "X-A: b\u007f",
        "X-A: b\rX-B: c",
        "X-A: b\nX-B: c",
        "X-A : b",
        ": b",
        "X-A",
      })
  void rejects_folded_and_malformed_header_lines(String line) {
    assertRejected(GET + "Host: localhost\r\n" + line + "\r\n\r\n");
  }

  private static void assertRejected(String request) {
    String smuggled = "GET /smuggled HTTP/1.1\r\nHost: localhost\r\n\r\n";
    Connection connection = new Connection().read(request + smuggled);
    assertThat(connection.heads).hasSize(1).first().asString().startsWith("400 ");
    assertThat(connection.read(smuggled).heads).hasSize(1);
    Connection inParts = new Connection().readByteByByte(request + smuggled);
    assertThat(inParts.heads).hasSize(1).first().asString().startsWith("400 ");
  }
}
