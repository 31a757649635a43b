package io.connectors.domain.shared;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class VersionTest {

  @Test
  void versions_count_from_one() {
    assertThat(Version.FIRST.value()).isEqualTo(1);
    assertThat(Version.FIRST.next()).isEqualTo(new Version(2));
  }

  @Test
  void rejects_a_version_before_the_first() {
    assertThatThrownBy(() -> new Version(0)).isInstanceOf(IllegalArgumentException.class);
  }
}
