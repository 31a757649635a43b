package io.connectors.domain.key;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class KeyVersionTest {

  @Test
  void versions_are_counted_from_one() {
    assertThat(KeyVersion.FIRST.value()).isEqualTo(1);
    assertThat(KeyVersion.FIRST.next()).isEqualTo(new KeyVersion(2));
    assertThatThrownBy(() -> new KeyVersion(0)).isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void the_last_version_has_no_next_version() {
    KeyVersion last = new KeyVersion(Integer.MAX_VALUE);

    assertThatThrownBy(last::next).isInstanceOf(ArithmeticException.class);
  }
}
