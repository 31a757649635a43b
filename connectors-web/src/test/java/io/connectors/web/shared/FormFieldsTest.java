package io.connectors.web.shared;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.connectors.domain.shared.InvalidRequest;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FormFieldsTest {

  private static FormFields read(String body) {
    return FormFields.read(body.getBytes(StandardCharsets.US_ASCII));
  }

  @Test
  void keeps_the_order_and_all_values_of_fields() {
    FormFields fields = read("b=1&a%2Fb=%C3%BC+x&b=&c");

    assertThat(fields.all()).containsOnlyKeys("b", "a/b", "c");
    assertThat(fields.all("b")).containsExactly("1", "");
    assertThat(fields.text("b")).isEqualTo("1");
    assertThat(fields.all("a/b")).containsExactly("ü x");
    assertThat(fields.all("c")).containsExactly("");
    assertThat(fields.all("d")).isEmpty();
    assertThat(fields.text("d")).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"hunter2=%", "a=hunter2%zz", "a=hunter2%00"})
  void rejects_malformed_input_without_repeating_it(String body) {
    assertThatThrownBy(() -> read(body))
        .isInstanceOf(InvalidRequest.class)
        .hasMessageNotContaining("hunter2")
        .hasNoCause();
  }
}
