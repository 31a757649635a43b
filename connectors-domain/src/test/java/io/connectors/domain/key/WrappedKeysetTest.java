package io.connectors.domain.key;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class WrappedKeysetTest {

  private final WrappedKeyset wrapped = WrappedKeyset.of("4711", new byte[] {1, 2, 3});

  @Test
  void it_is_the_same_if_key_and_bytes_are() {
    assertThat(wrapped)
        .isEqualTo(WrappedKeyset.of("4711", new byte[] {1, 2, 3}))
        .hasSameHashCodeAs(WrappedKeyset.of("4711", new byte[] {1, 2, 3}))
        .isNotEqualTo(WrappedKeyset.of("815", new byte[] {1, 2, 3}))
        .isNotEqualTo(WrappedKeyset.of("4711", new byte[] {1, 2, 4}));
  }

  @Test
  void nobody_changes_its_bytes_from_outside() {
    byte[] given = {1, 2, 3};
    WrappedKeyset kept = WrappedKeyset.of("4711", given);
    given[0] = 9;
    kept.bytes()[0] = 9;

    assertThat(kept.bytes()).containsExactly(1, 2, 3);
  }

  @Test
  void it_prints_its_key_and_not_its_bytes() {
    assertThat(wrapped).hasToString("WrappedKeyset[4711]");
  }

  @Test
  void it_is_never_empty() {
    assertThatThrownBy(() -> WrappedKeyset.of("4711", new byte[0]))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
