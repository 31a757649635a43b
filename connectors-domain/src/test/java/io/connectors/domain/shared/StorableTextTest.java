package io.connectors.domain.shared;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.connectors.domain.shared.JsonValue.JsonObject;
import io.connectors.domain.shared.JsonValue.JsonString;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class StorableTextTest {

  @ParameterizedTest
  @ValueSource(strings = {"", "plain", "caf\u00e9", "\ud83d\ude80", "a\ud83d\ude80\ud83d\ude80b"})
  void accepts_whole_characters_unchanged(String text) {
    assertThat(StorableText.require(text)).isSameAs(text);
  }

  @Test
  void rejects_the_null_character_and_unpaired_surrogates() {
    assertRefused("a\u0000b");
    assertRefused("\ud83d");
    assertRefused("\ud83d\ud83d\ude80");
    assertRefused("\ude80\ud83d");
    assertRefused("rocket \ude80");
  }

  @Test
  void json_rejects_them_in_strings_and_names() {
    assertThatThrownBy(() -> new JsonString("\u0000")).isInstanceOf(InvalidRequest.class);
    assertThatThrownBy(() -> JsonObject.EMPTY.with("\ud800", JsonValue.of(1)))
        .isInstanceOf(InvalidRequest.class);
  }

  private static void assertRefused(String text) {
    assertThatThrownBy(() -> StorableText.require(text)).isInstanceOf(InvalidRequest.class);
  }
}
