package io.connectors.domain.credential;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.connectors.domain.shared.InvalidRequest;
import java.io.Serializable;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SecretTest {

  private static final Secret SECRET = Secret.of("marker-4711");

  @Test
  void reveal_secret_text_returns_the_text() {
    assertThat(SECRET.revealSecretText()).isEqualTo("marker-4711");
  }

  @Test
  void a_secret_is_never_printed_by_any_wrapper() {
    assertThat(SECRET).hasToString("[redacted]");
    assertThat(Optional.of(SECRET).toString()).doesNotContain("4711");
    assertThat(List.of(SECRET).toString()).doesNotContain("4711");
    assertThat(Credentials.of(Map.of("password", SECRET)))
        .hasToString("Credentials{password=[redacted]}");
  }

  @Test
  void a_secret_is_neither_compared_nor_serialized() {
    assertThat(SECRET).isNotEqualTo(Secret.of("marker-4711"));
    assertThat(SECRET).isNotInstanceOf(Serializable.class);
  }

  @ParameterizedTest
  @ValueSource(strings = {"***", "•••", "●●●●●●●●", "*•●", " **** ", "[redacted]", "[Redacted]"})
  void three_or_more_mask_characters_look_like_a_mask(String text) {
    assertThat(Secret.of(text).looksLikeMask()).isTrue();
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "**", "***a", "* * *", "redacted", "[redacted]!", "hunter2", "xxx"})
  void other_text_does_not_look_like_a_mask(String text) {
    assertThat(Secret.of(text).looksLikeMask()).isFalse();
  }

  @Test
  void white_space_alone_is_blank_and_inner_white_space_is_kept() {
    assertThat(Secret.of(" \n").isBlank()).isTrue();
    assertThat(Secret.of(" a b ").isBlank()).isFalse();
    assertThat(Secret.of(" a b ").revealSecretText()).isEqualTo(" a b ");
  }

  @ParameterizedTest
  @ValueSource(strings = {"marker\u0000", "marker\ud83d"})
  void rejects_text_that_no_store_keeps_without_repeating_it(String text) {
    assertThatThrownBy(() -> Secret.of(text))
        .isInstanceOf(InvalidRequest.class)
        .hasMessageNotContaining("marker");
  }
}
