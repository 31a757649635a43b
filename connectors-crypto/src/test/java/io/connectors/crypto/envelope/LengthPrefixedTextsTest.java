package io.connectors.crypto.envelope;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.connectors.domain.credential.CredentialUnavailable;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Exact bytes, because stored data must stay readable. */
class LengthPrefixedTextsTest {

  @Test
  void encodes_the_size_and_each_length() {
    assertThat(LengthPrefixedTexts.encode(List.of("é", "")))
        .isEqualTo(bytes("00000002" + "00000002" + "c3a9" + "00000000"));
  }

  @Test
  void decodes_encoded_texts() {
    List<String> texts = List.of("", "a", "密码 🔑", "x".repeat(100_000));

    assertThat(LengthPrefixedTexts.decode(LengthPrefixedTexts.encode(texts))).isEqualTo(texts);
  }

  @Test
  void moving_a_letter_to_the_next_text_changes_the_bytes() {
    assertThat(LengthPrefixedTexts.encode(List.of("ab", "c")))
        .isNotEqualTo(LengthPrefixedTexts.encode(List.of("a", "bc")));
  }

  @Test
  void rejects_truncated_bytes() {
    byte[] whole = LengthPrefixedTexts.encode(List.of("name", "text"));

    for (int length = 0; length < whole.length; length++) {
      assertRefused(Arrays.copyOf(whole, length));
    }
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource({
    "bytes after the last text, 00000001 00000001 61 00",
    "a negative count,          ffffffff",
    "a negative length,         00000001 ffffffff 61",
    "a count beyond the end,    7fffffff 00000001 61",
    "a length beyond the end,   00000001 7fffffff 61",
    "bytes that are not UTF-8,  00000001 00000001 ff"
  })
  void rejects_bytes_that_encode_never_produces(String what, String hex) {
    assertRefused(bytes(hex.replace(" ", "")));
  }

  @Test
  void rejects_an_unpaired_surrogate() {
    assertThatThrownBy(() -> LengthPrefixedTexts.encode(List.of("half: \ud83d")))
        .isInstanceOf(CredentialUnavailable.class)
        .hasMessageNotContaining("half:");
  }

  private static void assertRefused(byte[] encoded) {
    assertThatThrownBy(() -> LengthPrefixedTexts.decode(encoded))
        .isInstanceOf(CredentialUnavailable.class);
  }

  private static byte[] bytes(String hex) {
    return HexFormat.of().parseHex(hex);
  }
}
