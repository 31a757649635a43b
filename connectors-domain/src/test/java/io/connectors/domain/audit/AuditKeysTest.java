package io.connectors.domain.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class AuditKeysTest {

  @ParameterizedTest
  @EnumSource
  void an_action_is_found_by_its_key(AuditAction action) {
    assertThat(AuditAction.ofKey(action.key())).contains(action);
  }

  @Test
  void outcomes_and_purposes_are_found_by_their_keys() {
    assertThat(Arrays.stream(AuditOutcome.values()).map(AuditOutcome::key))
        .containsExactly("succeeded", "failed", "refused")
        .allMatch(key -> AuditOutcome.ofKey(key).isPresent());
    assertThat(Arrays.stream(AuditPurpose.values()).map(AuditPurpose::key))
        .containsExactly("publish", "test", "refresh", "rotate")
        .allMatch(key -> AuditPurpose.ofKey(key).isPresent());
  }

  @Test
  void an_unknown_key_is_not_found() {
    assertThat(AuditAction.ofKey("CONNECTOR_INSTALLED")).isEmpty();
    assertThat(AuditOutcome.ofKey("")).isEmpty();
    assertThat(AuditPurpose.ofKey("fun")).isEmpty();
  }
}
