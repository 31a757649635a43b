package io.connectors.web.shared;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.connectors.domain.shared.InvalidRequest;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class TimeCursorTest {

  @Test
  void reads_a_written_cursor() {
    TimeCursor cursor =
        new TimeCursor(Instant.parse("2026-11-22T10:00:00.123456Z"), UUID.randomUUID());
    assertThat(TimeCursor.read(cursor.write())).isEqualTo(cursor);
  }

  @ParameterizedTest
  @ValueSource(strings = {"1970-01-01T00:00:00Z", "9998-12-31T23:59:59.999999Z"})
  void accepts_the_earliest_and_the_latest_time(String time) {
    TimeCursor cursor = new TimeCursor(Instant.parse(time), UUID.randomUUID());
    assertThat(TimeCursor.read(cursor.write())).isEqualTo(cursor);
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
  void rejects_a_time_that_no_database_stores(String time) {
    String cursor = new TimeCursor(Instant.parse(time), UUID.randomUUID()).write();
    assertThatThrownBy(() -> TimeCursor.read(cursor)).isInstanceOf(InvalidRequest.class);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "x", "!!", "IA", "MjAyNg", "MjAyNiAxMjM", "äöü"})
  void rejects_other_texts(String text) {
    assertThatThrownBy(() -> TimeCursor.read(text)).isInstanceOf(InvalidRequest.class);
  }
}
