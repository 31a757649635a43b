package io.connectors.bootstrap.settings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.connectors.web.micronaut.RequestTimeout;
import io.micronaut.core.value.MapPropertyResolver;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Test: what the settings of the server come to, and what they come to unset. */
class ValidatedSettingsTest {

  @Test
  void unset_the_limits_are_what_the_reference_says() {
    ValidatedSettings judged = judged(Map.of());

    assertThat(judged.requestTimeout()).isEqualTo(RequestTimeout.USUAL);
    assertThat(KnownSetting.CONNECTORS_REQUEST_TIMEOUT.fallback())
        .isEqualTo(String.valueOf(RequestTimeout.USUAL.longest().toSeconds()));
    assertThat(judged.calls().perMinute()).isEmpty();
    assertThat(ValidatedSettings.calls(settings(Map.of()), true).perMinute()).hasValue(12_000);
    assertThat(KnownSetting.CONNECTORS_API_LIMIT.fallback()).contains("12000");
  }

  @Test
  void a_limit_that_is_set_counts_wherever_the_database_is() {
    Map<String, String> variables = Map.of("CONNECTORS_API_LIMIT", "7");
    assertThat(judged(variables).calls().perMinute()).hasValue(7);
    assertThat(ValidatedSettings.calls(settings(variables), true).perMinute()).hasValue(7);
  }

  @Test
  void the_time_of_a_request_is_judged_and_used_as_one_value() {
    assertThat(judged(Map.of("CONNECTORS_REQUEST_TIMEOUT", "7")).requestTimeout().longest())
        .isEqualTo(Duration.ofSeconds(7));
    Settings file =
        new Settings(
            Map.of(), new MapPropertyResolver(Map.of("connectors.request-timeout", "999")));
    assertThat(ValidatedSettings.of(file).requestTimeout().longest())
        .isEqualTo(Duration.ofSeconds(999));
  }

  @ParameterizedTest
  @ValueSource(strings = {"0", "1000", "30s", "-1"})
  void a_time_that_is_none_is_refused(String seconds) {
    assertThatThrownBy(() -> judged(Map.of("CONNECTORS_REQUEST_TIMEOUT", seconds)))
        .isInstanceOf(StartupError.class)
        .hasMessageContaining("CONNECTORS_REQUEST_TIMEOUT");
  }

  private static ValidatedSettings judged(Map<String, String> variables) {
    return ValidatedSettings.of(settings(variables));
  }

  private static Settings settings(Map<String, String> variables) {
    return new Settings(variables, new MapPropertyResolver(Map.of()));
  }
}
