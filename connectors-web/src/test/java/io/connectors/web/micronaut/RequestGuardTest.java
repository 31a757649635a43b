package io.connectors.web.micronaut;

import static org.assertj.core.api.Assertions.assertThat;

import io.connectors.web.shared.ClientDisconnected;
import io.connectors.web.shared.InvalidHttpRequest;
import io.netty.handler.codec.http.DefaultFullHttpResponse;
import io.netty.handler.codec.http.HttpResponseStatus;
import io.netty.handler.codec.http.HttpVersion;
import java.net.SocketException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Malformed and late requests are rejected, and a disconnect ends a request. */
final class RequestGuardTest {

  private static final String POST = "POST / HTTP/1.1\r\nHost: localhost\r\n";
  private static final String CHUNKS = POST + "Transfer-Encoding: chunked\r\n\r\n";
  private static final String TEN = POST + "Content-Length: 10\r\n\r\n";

  @ParameterizedTest
  @ValueSource(
      strings = {
        "zz\r\nhi\r\n0\r\n\r\n",
        "-1\r\nhi\r\n0\r\n\r\n",
        "2\r\nhiXX0\r\n\r\n",
        "2\nhi\n0\n\n",
        "2\r\nhi\r\nzz\r\n\r\n",
        "2;\nxx\r\nhi\r\n0\r\n\r\n",
      })
  void rejects_malformed_chunks(String chunks) {
    Connection connection = new Connection().read(CHUNKS + chunks);
    assertThat(connection.failures)
        .singleElement()
        .isInstanceOfSatisfying(
            InvalidHttpRequest.class,
            rejection -> assertThat(rejection.status().getCode()).isEqualTo(400));
    assertThat(connection.read("GET /smuggled HTTP/1.1\r\nHost: localhost\r\n\r\n").heads)
        .containsExactly("/");
  }

  @Test
  void closes_the_connection_after_the_response_to_a_malformed_request() {
    Connection connection = new Connection().read(CHUNKS + "zz\r\n").respond(response());
    assertThat(connection.written()).contains("connection: close");
    assertThat(connection.isOpen()).isFalse();
  }

  @Test
  void closes_the_connection_if_a_body_is_malformed_after_the_response() {
    assertThat(new Connection().read(CHUNKS).respond(response()).read("zz\r\n").isOpen()).isFalse();
  }

  @Test
  void keeps_the_connection_open_after_valid_requests() {
    Connection connection = new Connection();
    for (int request = 0; request < 3; request++) {
      connection.read(TEN + " folded?\r\n").respond(response());
    }
    assertThat(connection.heads).containsExactly("/", "/", "/");
    assertThat(connection.written()).doesNotContain("close");
    assertThat(connection.pass(Connection.MAX_DURATION.multipliedBy(2)).isOpen()).isTrue();
  }

  @Test
  void accepts_a_body_line_that_starts_with_a_space() {
    String lines = "\r\n a\r\n\tb ";
    Connection connection = new Connection().read(TEN).read(lines + TEN).readByteByByte(lines);
    assertThat(connection.heads).containsExactly("/", "/");
  }

  @Test
  void a_disconnect_during_a_body_is_not_an_error() {
    Connection connection = new Connection().read(TEN + "half").disconnect();
    assertThat(connection.failures).singleElement().isInstanceOf(ClientDisconnected.class);
    connection = new Connection().read(TEN).fail(new SocketException("Connection reset"));
    assertThat(connection.failures).singleElement().isInstanceOf(ClientDisconnected.class);
  }

  @Test
  void ignores_a_disconnect_between_requests_or_during_a_head() {
    for (String bytes : new String[] {"", TEN + "0123456789", "GET / HT", "GET / HTTP/1.1\r\nHo"}) {
      Connection connection = new Connection().read(bytes).disconnect();
      assertThat(connection.failures).isEmpty();
      assertThat(connection.heads).hasSize(bytes.startsWith("POST") ? 1 : 0);
    }
  }

  @Test
  void rejects_a_late_body_once() {
    Connection connection = new Connection().read(TEN + "half").pass(Connection.MAX_DURATION);
    assertThat(connection.failures)
        .singleElement()
        .isInstanceOfSatisfying(
            InvalidHttpRequest.class,
            rejection -> assertThat(rejection.status().getCode()).isEqualTo(408));
    assertThat(connection.pass(Connection.MAX_DURATION).failures).hasSize(1);
    assertThat(connection.isOpen()).isFalse();
  }

  @Test
  void rejects_a_late_head() {
    Connection connection =
        new Connection().read("GET / HTTP/1.1\r\nHo").pass(Connection.MAX_DURATION);
    assertThat(connection.heads).singleElement().asString().startsWith("408 ");
    assertThat(connection.respond(response()).isOpen()).isFalse();
  }

  private static DefaultFullHttpResponse response() {
    return new DefaultFullHttpResponse(HttpVersion.HTTP_1_1, HttpResponseStatus.OK);
  }
}
