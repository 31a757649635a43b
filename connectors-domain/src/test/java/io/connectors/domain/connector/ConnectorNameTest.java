package io.connectors.domain.connector;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.connectors.domain.shared.InvalidRequest;
import io.connectors.domain.shared.violation.FieldReason;
import io.connectors.domain.shared.violation.Reason;
import io.connectors.domain.shared.violation.Violation;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ConnectorNameTest {

  private static final String ROCKET = "\ud83d\ude80";

  @Test
  void a_name_is_trimmed() {
    assertThat(new ConnectorName(" \t Our blog \n")).hasToString("Our blog");
  }

  @Test
  void the_case_of_a_name_matters() {
    assertThat(new ConnectorName("Blog")).isNotEqualTo(new ConnectorName("blog"));
  }

  @Test
  void a_name_has_2_to_255_characters_after_trimming() {
    assertThat(new ConnectorName("ab").value()).hasSize(2);
    assertThat(new ConnectorName(" " + "a".repeat(255) + " ").value()).hasSize(255);
    assertRefused(" a ", new Reason.Length(2, 255));
    assertRefused("", new Reason.Length(2, 255));
    assertRefused("a".repeat(256), new Reason.Length(2, 255));
  }

  @Test
  void characters_outside_the_basic_plane_count_as_one() {
    assertThat(new ConnectorName(ROCKET.repeat(255)).value()).hasSize(510);
    assertRefused(ROCKET.repeat(256), new Reason.Length(2, 255));
    assertRefused(ROCKET, new Reason.Length(2, 255));
  }

  @Test
  void a_name_is_normalized_so_that_identical_looking_names_are_equal() {
    assertThat(new ConnectorName("Company blog\u00a0"))
        .isEqualTo(new ConnectorName("Company blog"));
    assertThat(new ConnectorName("Cafe\u0301")).isEqualTo(new ConnectorName("Caf\u00e9"));
    assertRefused("Blog\u200b", new Reason.InvisibleCharacter(0x200B));
    assertRefused("\u3164\u3164", FieldReason.NOTHING_VISIBLE);
  }

  @Test
  void a_name_is_counted_after_normalization() {
    assertThat(new ConnectorName("e\u0301".repeat(255)).value()).hasSize(255);
    assertRefused("e\u0301", new Reason.Length(2, 255));
  }

  @ParameterizedTest
  @ValueSource(strings = {"a\nb", "a\tb", "a\u007fb", "a\u0085b", "a\u001bb"})
  void rejects_control_characters(String name) {
    assertRefused(name, FieldReason.CONTROL_CHARACTERS);
  }

  @ParameterizedTest
  @ValueSource(strings = {"a\u0000b", "a\ud83db"})
  void rejects_text_that_no_store_keeps(String name) {
    assertThatThrownBy(() -> new ConnectorName(name)).isInstanceOf(InvalidRequest.class);
  }

  private static void assertRefused(String name, Reason reason) {
    assertThatThrownBy(() -> new ConnectorName(name))
        .isInstanceOfSatisfying(
            InvalidRequest.class,
            refusal ->
                assertThat(refusal.violations())
                    .containsExactly(new Violation(ConnectorName.POINTER, reason)));
  }
}
