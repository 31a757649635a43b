package io.connectors.crypto.envelope;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.api.FuzzedDataProvider;
import com.code_intelligence.jazzer.junit.FuzzTest;
import io.connectors.domain.credential.CredentialUnavailable;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

class LengthPrefixedTextsFuzzTest {

  private static final int MAX_TEXTS = 5;
  private static final int MAX_TEXT_LENGTH = 20;

  @FuzzTest(maxDuration = "2m")
  void decoded_bytes_are_the_only_encoding(byte[] bytes) {
    decoded(bytes)
        .ifPresent(texts -> assertThat(LengthPrefixedTexts.encode(texts)).isEqualTo(bytes));
  }

  @FuzzTest(maxDuration = "2m")
  void different_lists_have_different_bytes(FuzzedDataProvider choices) {
    List<String> one = texts(choices);
    List<String> other = texts(choices);
    Optional<byte[]> first = encoded(one);
    Optional<byte[]> second = encoded(other);
    if (first.isPresent() && second.isPresent()) {
      assertThat(Arrays.equals(first.get(), second.get())).isEqualTo(one.equals(other));
      assertThat(decoded(first.get())).contains(one);
    }
  }

  private static List<String> texts(FuzzedDataProvider choices) {
    List<String> texts = new ArrayList<>();
    int count = choices.consumeInt(0, MAX_TEXTS);
    while (texts.size() < count) {
      texts.add(choices.consumeString(MAX_TEXT_LENGTH));
    }
    return texts;
  }

  /** Empty for texts that are not valid Unicode. */
  private static Optional<byte[]> encoded(List<String> texts) {
    try {
      return Optional.of(LengthPrefixedTexts.encode(texts));
    } catch (CredentialUnavailable refused) {
      return Optional.empty();
    }
  }

  private static Optional<List<String>> decoded(byte[] bytes) {
    try {
      return Optional.of(LengthPrefixedTexts.decode(bytes));
    } catch (CredentialUnavailable refused) {
      return Optional.empty();
    }
  }
}
