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

/** Test: what is misspelt is refused, in a file as in the environment. */
class UnknownSettingsTest {

  @ParameterizedTest
  @ValueSource(strings = {"connectors.session-idel", "connectors.api.limt", "connectors.homes[0]"})
  void a_misspelt_property_is_refused_by_its_name_and_without_its_content(String name) {
    assertThatThrownBy(() -> UnknownSettings.refuseIn(file(name)))
        .isInstanceOf(StartupError.class)
        .hasMessageStartingWith(name + " is not a setting")
        .hasMessageNotContaining("content");
  }

  @ParameterizedTest
  @MethodSource("properties")
  void every_setting_may_stand_in_a_file(String name) {
    assertThatCode(() -> UnknownSettings.refuseIn(file(name))).doesNotThrowAnyException();
  }

  static Stream<String> properties() {
    return Stream.concat(
        Stream.of(KnownSetting.values()).map(KnownSetting::property),
        Stream.of("connectors.requestTimeout", "micronaut.server.port", "connectorsX.home"));
  }

  @Test
  void a_misspelt_variable_is_refused_and_what_kubernetes_sets_is_not() {
    assertThatThrownBy(() -> UnknownSettings.refuseIn(Map.of("CONNECTORS_HOEM", "content")))
        .isInstanceOf(StartupError.class)
        .hasMessageStartingWith("CONNECTORS_HOEM is not a setting");
    assertThatCode(() -> UnknownSettings.refuseIn(Map.of("CONNECTORS_SERVICE_HOST", "10.0.0.1")))
        .doesNotThrowAnyException();
  }

  private static List<PropertySource> file(String name) {
    return List.of(PropertySource.of("file", Map.of(name, "content")));
  }
}
