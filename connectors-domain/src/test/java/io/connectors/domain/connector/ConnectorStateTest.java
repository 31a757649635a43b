package io.connectors.domain.connector;

import static io.connectors.domain.Examples.NOON;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ConnectorStateTest {

  @Test
  void a_status_is_named_in_lower_case_and_found_by_that_name() {
    assertThat(Arrays.stream(ConnectorStatus.values()).map(ConnectorStatus::key))
        .containsExactly("inactive", "active", "error");
    assertThat(ConnectorStatus.ofKey("active")).contains(ConnectorStatus.ACTIVE);
    assertThat(ConnectorStatus.ofKey("Active")).isEmpty();
  }

  @Test
  void only_the_status_error_has_a_reason() {
    assertInvalid(ConnectorStatus.ERROR, Optional.empty(), ConnectorStatus.ACTIVE);
    assertInvalid(ConnectorStatus.ACTIVE, Optional.of("401"), ConnectorStatus.ACTIVE);
  }

  @Test
  void only_the_status_error_has_another_previous_status() {
    assertInvalid(ConnectorStatus.ERROR, Optional.of("401"), ConnectorStatus.ERROR);
    assertInvalid(ConnectorStatus.ACTIVE, Optional.empty(), ConnectorStatus.INACTIVE);
  }

  private static void assertInvalid(
      ConnectorStatus status, Optional<String> reason, ConnectorStatus before) {
    assertThatThrownBy(() -> new ConnectorState(status, reason, NOON, before))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
