package io.connectors.domain.access;

import static org.assertj.core.api.Assertions.assertThat;

import io.connectors.domain.shared.violation.EnglishReasons;
import io.connectors.domain.shared.violation.FieldReason;
import java.util.Arrays;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class TokenScopeTest {

  @Test
  void the_error_about_an_unknown_scope_lists_every_scope() {
    String keys =
        Arrays.stream(TokenScope.values()).map(TokenScope::key).collect(Collectors.joining(" or "));

    assertThat(EnglishReasons.of(FieldReason.UNKNOWN_SCOPE)).isEqualTo("must be " + keys);
  }
}
