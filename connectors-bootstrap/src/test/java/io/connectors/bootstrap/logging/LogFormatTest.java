package io.connectors.bootstrap.logging;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** Tests have no terminal; the end-to-end tests try the packaged program on one. */
final class LogFormatTest {

  @Test
  void lines_are_for_machines_where_nobody_looks_on() {
    assertThat(new LogFormat().getPropertyValue()).isEqualTo("json");
  }
}
