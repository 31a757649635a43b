package io.connectors.bootstrap.logging;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** Test: format without a terminal. The end-to-end tests use a terminal. */
final class LogFormatTest {

  @Test
  void logs_json_without_a_terminal() {
    assertThat(new LogFormat().getPropertyValue()).isEqualTo("json");
  }
}
