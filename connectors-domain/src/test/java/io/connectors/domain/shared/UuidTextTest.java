package io.connectors.domain.shared;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class UuidTextTest {

  @Test
  void an_identifier_is_parsed_in_either_case() {
    ConnectorId id = ConnectorId.random();
    assertThat(ConnectorId.parse(id.toString())).contains(id);
    assertThat(ConnectorId.parse("3F2504E0-4F89-41D3-9A0C-0305E82C3301"))
        .map(ConnectorId::toString)
        .contains("3f2504e0-4f89-41d3-9a0c-0305e82c3301");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "1-1-1-1-1",
        "wordpress",
        "3f2504e04f8941d39a0c0305e82c3301",
        "3f2504e0-4f89-41d3-9a0c-0305e82c3301\n",
        "{3f2504e0-4f89-41d3-9a0c-0305e82c3301}"
      })
  void rejects_any_other_spelling(String text) {
    assertThat(UuidText.parse(text)).isEmpty();
  }
}
