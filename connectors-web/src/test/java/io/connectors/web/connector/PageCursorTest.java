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

final class PageCursorTest {

  @Test
  void reads_the_cursor_that_it_wrote() {
    Cursor cursor = new Cursor(Instant.parse("2026-11-22T10:00:00.123456Z"), ConnectorId.random());
    assertThat(PageCursor.read(PageCursor.write(cursor))).isEqualTo(cursor);
  }

  @ParameterizedTest
  @ValueSource(strings = {"1970-01-01T00:00:00Z", "9998-12-31T23:59:59.999999Z"})
  void accepts_the_first_and_the_last_storable_time(String time) {
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
  void rejects_a_time_that_the_database_cannot_store(String time) {
    String cursor = PageCursor.write(new Cursor(Instant.parse(time), ConnectorId.random()));
    assertThatThrownBy(() -> PageCursor.read(cursor)).isInstanceOf(InvalidRequest.class);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "x", "!!", "IA", "MjAyNg", "MjAyNiAxMjM", "äöü"})
  void rejects_malformed_cursors(String text) {
    assertThatThrownBy(() -> PageCursor.read(text)).isInstanceOf(InvalidRequest.class);
  }
}
