package io.connectors.domain.key;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class WrappedKeysetTest {

  private final WrappedKeyset wrapped = WrappedKeyset.of("4711", new byte[] {1, 2, 3});

  @Test
  void equality_compares_key_and_bytes() {
    assertThat(wrapped)
        .isEqualTo(WrappedKeyset.of("4711", new byte[] {1, 2, 3}))
        .hasSameHashCodeAs(WrappedKeyset.of("4711", new byte[] {1, 2, 3}))
        .isNotEqualTo(WrappedKeyset.of("815", new byte[] {1, 2, 3}))
        .isNotEqualTo(WrappedKeyset.of("4711", new byte[] {1, 2, 4}));
  }

  @Test
  void the_bytes_are_copied_in_and_out() {
    byte[] given = {1, 2, 3};
    WrappedKeyset stored = WrappedKeyset.of("4711", given);
    given[0] = 9;
    stored.bytes()[0] = 9;

    assertThat(stored.bytes()).containsExactly(1, 2, 3);
  }

  @Test
  void prints_its_key_and_not_its_bytes() {
    assertThat(wrapped).hasToString("WrappedKeyset[4711]");
  }

  @Test
  void rejects_an_empty_keyset() {
    assertThatThrownBy(() -> WrappedKeyset.of("4711", new byte[0]))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
