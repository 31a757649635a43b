package io.connectors.domain.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.connectors.domain.shared.InvalidRequest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CallOriginTest {

  @Test
  void a_call_over_a_network_has_an_address_and_an_id() {
    CallOrigin origin = CallOrigin.of("2001:db8::7%eth0", "request-1");
    assertThat(origin.address()).contains("2001:db8::7%eth0");
    assertThat(origin.requestId()).contains("request-1");
  }

  @Test
  void a_command_has_a_constant_instead_of_an_address() {
    assertThat(CallOrigin.ofCommandLine().address()).contains("command-line");
  }

  @Test
  void a_call_inside_the_process_has_no_address_and_no_id() {
    assertThat(CallOrigin.INSIDE.address()).isEmpty();
    assertThat(CallOrigin.INSIDE.requestId()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"", " ", "a b", "line\nbreak", "\u007f", "umläut", "\u202e"})
  void rejects_characters_that_could_forge_log_lines(String text) {
    assertThatThrownBy(() -> CallOrigin.of("192.0.2.7", text)).isInstanceOf(InvalidRequest.class);
    assertThatThrownBy(() -> CallOrigin.of(text, "request-1")).isInstanceOf(InvalidRequest.class);
  }

  @Test
  void rejects_a_text_longer_than_128_characters() {
    assertThat(CallOrigin.of("a".repeat(128), "r").address()).isPresent();
    assertThatThrownBy(() -> CallOrigin.of("a".repeat(129), "r"))
        .isInstanceOf(InvalidRequest.class);
  }
}
