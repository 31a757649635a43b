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

/** Test: limits of the server, configured and by default. */
class ValidatedSettingsTest {

  @Test
  void default_limits_are_those_of_the_reference() {
    ValidatedSettings validated = validated(Map.of());

    assertThat(validated.requestTimeout()).isEqualTo(RequestTimeout.DEFAULT);
    assertThat(KnownSetting.CONNECTORS_REQUEST_TIMEOUT.fallback())
        .isEqualTo(RequestTimeout.DEFAULT.longest().toSeconds() + "s");
    assertThat(validated.rateLimit().perMinute()).isEmpty();
    assertThat(ValidatedSettings.rateLimit(settings(Map.of()), true).perMinute()).hasValue(12_000);
    assertThat(KnownSetting.CONNECTORS_RATE_LIMIT.fallback()).contains("12000");
  }

  @Test
  void a_configured_rate_limit_applies_to_both_kinds_of_database() {
    Map<String, String> variables = Map.of("CONNECTORS_RATE_LIMIT", "7");
    assertThat(validated(variables).rateLimit().perMinute()).hasValue(7);
    assertThat(ValidatedSettings.rateLimit(settings(variables), true).perMinute()).hasValue(7);
  }

  @Test
  void reads_the_request_timeout_from_variables_and_files() {
    assertThat(validated(Map.of("CONNECTORS_REQUEST_TIMEOUT", "7s")).requestTimeout().longest())
        .isEqualTo(Duration.ofSeconds(7));
    Settings file =
        new Settings(Map.of(), new MapPropertyResolver(Map.of("connectors.request-timeout", "1h")));
    assertThat(ValidatedSettings.of(file).requestTimeout().longest())
        .isEqualTo(Duration.ofHours(1));
  }

  @ParameterizedTest
  @ValueSource(strings = {"0s", "61m", "30", "-1s"})
  void rejects_a_request_timeout_without_unit_or_out_of_range(String value) {
    assertThatThrownBy(() -> validated(Map.of("CONNECTORS_REQUEST_TIMEOUT", value)))
        .isInstanceOf(StartupError.class)
        .hasMessageContaining("CONNECTORS_REQUEST_TIMEOUT");
  }

  private static ValidatedSettings validated(Map<String, String> variables) {
    return ValidatedSettings.of(settings(variables));
  }

  private static Settings settings(Map<String, String> variables) {
    return new Settings(variables, new MapPropertyResolver(Map.of()));
  }
}
