package io.connectors.web.connector;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.connectors.domain.connector.PageRequest.Cursor;
import io.connectors.domain.shared.ConnectorId;
import io.connectors.domain.shared.InvalidRequest;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Cursors come back as they were handed out, and nothing else is taken for one. */
final class PageCursorTest {

  @Test
  void a_cursor_comes_back_as_it_was_handed_out() {
    Cursor cursor = new Cursor(Instant.parse("2026-11-22T10:00:00.123456Z"), ConnectorId.random());
    assertThat(PageCursor.read(PageCursor.write(cursor))).isEqualTo(cursor);
  }

  @ParameterizedTest
  @ValueSource(strings = {"1970-01-01T00:00:00Z", "9998-12-31T23:59:59.999999Z"})
  void the_first_and_the_last_time_are_times(String time) {
    Cursor cursor = new Cursor(Instant.parse(time), ConnectorId.random());
    assertThat(PageCursor.read(PageCursor.write(cursor))).isEqualTo(cursor);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "+1000000000-12-31T00:00:00Z",
        "-1000000000-01-01T00:00:00Z",
        "+294277-01-01T00:00:00Z",
        "9999-01-01T00:00:00Z",
        "1969-12-31T23:59:59.999999Z"
      })
  void a_time_that_no_database_takes_is_refused(String time) {
    String cursor = PageCursor.write(new Cursor(Instant.parse(time), ConnectorId.random()));
    assertThatThrownBy(() -> PageCursor.read(cursor)).isInstanceOf(InvalidRequest.class);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "x", "!!", "IA", "MjAyNg", "MjAyNiAxMjM", "äöü"})
  void anything_else_is_refused(String text) {
    assertThatThrownBy(() -> PageCursor.read(text)).isInstanceOf(InvalidRequest.class);
  }
}
