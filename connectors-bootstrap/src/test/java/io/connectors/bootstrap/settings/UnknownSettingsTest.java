package io.connectors.bootstrap.settings;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.micronaut.context.env.PropertySource;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Test: unknown settings are rejected, in a file and in the environment. */
class UnknownSettingsTest {

  @ParameterizedTest
  @ValueSource(strings = {"connectors.session-idel", "connectors.api.limt", "connectors.homes[0]"})
  void rejects_a_misspelt_property_without_showing_its_value(String name) {
    assertThatThrownBy(() -> UnknownSettings.rejectIn(file(name)))
        .isInstanceOf(StartupError.class)
        .hasMessageStartingWith(name + " is not a setting")
        .hasMessageNotContaining("content");
  }

  @ParameterizedTest
  @MethodSource("properties")
  void accepts_every_setting_in_a_file(String name) {
    assertThatCode(() -> UnknownSettings.rejectIn(file(name))).doesNotThrowAnyException();
  }

  static Stream<String> properties() {
    return Stream.concat(
        Stream.of(KnownSetting.values()).map(KnownSetting::property),
        Stream.of("connectors.requestTimeout", "micronaut.server.port", "connectorsX.home"));
  }

  @Test
  void rejects_a_misspelt_variable_but_not_those_of_kubernetes() {
    assertThatThrownBy(() -> UnknownSettings.rejectIn(Map.of("CONNECTORS_HOEM", "content")))
        .isInstanceOf(StartupError.class)
        .hasMessageStartingWith("CONNECTORS_HOEM is not a setting");
    assertThatCode(() -> UnknownSettings.rejectIn(Map.of("CONNECTORS_SERVICE_HOST", "10.0.0.1")))
        .doesNotThrowAnyException();
  }

  private static List<PropertySource> file(String name) {
    return List.of(PropertySource.of("file", Map.of(name, "content")));
  }
}
