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

/** A body that breaks HTTP, that is late, or whose client is gone, ends its request. */
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
  void chunks_that_break_the_rules_are_no_complete_body(String chunks) {
    Connection connection = new Connection().read(CHUNKS + chunks);
    assertThat(connection.failures)
        .singleElement()
        .isInstanceOfSatisfying(
            InvalidHttpRequest.class,
            broken -> assertThat(broken.status().getCode()).isEqualTo(400));
    assertThat(connection.read("GET /smuggled HTTP/1.1\r\nHost: localhost\r\n\r\n").heads)
        .containsExactly("/");
  }

  @Test
  void a_connection_is_closed_with_the_answer_to_its_broken_request() {
    Connection connection = new Connection().read(CHUNKS + "zz\r\n").answer(answer());
    assertThat(connection.written()).contains("connection: close");
    assertThat(connection.isOpen()).isFalse();
  }

  @Test
  void a_broken_body_that_was_answered_before_closes_its_connection() {
    assertThat(new Connection().read(CHUNKS).answer(answer()).read("zz\r\n").isOpen()).isFalse();
  }

  @Test
  void a_connection_stays_open_after_requests_that_keep_the_rules() {
    Connection connection = new Connection();
    for (int request = 0; request < 3; request++) {
      connection.read(TEN + " folded?\r\n").answer(answer());
    }
    assertThat(connection.heads).containsExactly("/", "/", "/");
    assertThat(connection.written()).doesNotContain("close");
    assertThat(connection.pass(Connection.MAX_DURATION.multipliedBy(2)).isOpen()).isTrue();
  }

  @Test
  void a_line_of_a_body_may_begin_with_a_space() {
    String lines = "\r\n a\r\n\tb ";
    Connection connection = new Connection().read(TEN).read(lines + TEN).readByteByByte(lines);
    assertThat(connection.heads).containsExactly("/", "/");
  }

  @Test
  void a_client_that_goes_away_in_a_body_is_gone_and_no_error() {
    Connection connection = new Connection().read(TEN + "half").goAway();
    assertThat(connection.failures).singleElement().isInstanceOf(ClientDisconnected.class);
    connection = new Connection().read(TEN).fail(new SocketException("Connection reset"));
    assertThat(connection.failures).singleElement().isInstanceOf(ClientDisconnected.class);
  }

  @Test
  void a_client_that_goes_away_between_requests_or_in_a_head_is_not_noticed() {
    for (String bytes : new String[] {"", TEN + "0123456789", "GET / HT", "GET / HTTP/1.1\r\nHo"}) {
      Connection connection = new Connection().read(bytes).goAway();
      assertThat(connection.failures).isEmpty();
      assertThat(connection.heads).hasSize(bytes.startsWith("POST") ? 1 : 0);
    }
  }

  @Test
  void a_body_that_is_late_is_refused_once() {
    Connection connection = new Connection().read(TEN + "half").pass(Connection.MAX_DURATION);
    assertThat(connection.failures)
        .singleElement()
        .isInstanceOfSatisfying(
            InvalidHttpRequest.class,
            broken -> assertThat(broken.status().getCode()).isEqualTo(408));
    assertThat(connection.pass(Connection.MAX_DURATION).failures).hasSize(1);
    assertThat(connection.isOpen()).isFalse();
  }

  @Test
  void a_head_that_is_late_is_refused() {
    Connection connection =
        new Connection().read("GET / HTTP/1.1\r\nHo").pass(Connection.MAX_DURATION);
    assertThat(connection.heads).singleElement().asString().startsWith("408 ");
    assertThat(connection.answer(answer()).isOpen()).isFalse();
  }

  private static DefaultFullHttpResponse answer() {
    return new DefaultFullHttpResponse(HttpVersion.HTTP_1_1, HttpResponseStatus.OK);
  }
}
