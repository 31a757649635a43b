package io.connectors.forms.render;

import static org.assertj.core.api.Assertions.assertThat;

import io.connectors.domain.shared.JsonPointer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The ids of controls. */
class ControlIdTest {

  @ParameterizedTest
  @CsvSource({
    "/config/base_url, form-config-base_url",
    "/config/a-b, form-config-a.2d.b",
    "/config/a.b, form-config-a.2e.b",
    "/config/a~1b, form-config-a.7e.1b",
    "/config/'', form-config-.27..27.",
    "/config/ü🦊, form-config-.fc..1f98a.",
  })
  void an_id_is_made_of_harmless_characters(String pointer, String id) {
    assertThat(ControlId.of("", new JsonPointer(pointer))).isEqualTo(id);
  }

  @Test
  void distinguishes_controls_for_one_place() {
    assertThat(ControlId.of("v1.0", new JsonPointer("/config"))).isEqualTo("formv1.0-config");
  }
}
