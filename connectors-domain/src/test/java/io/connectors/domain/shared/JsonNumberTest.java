package io.connectors.domain.shared;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class JsonNumberTest {

  private static final String FORTY_DIGITS = "1234567890".repeat(4);

  @ParameterizedTest
  @ValueSource(
      strings = {
        "0",
        "-1",
        "0.5",
        "1e300",
        "-9.9e300",
        "1234567890123456789012345678901234567890e-339",
        "1e-300",
        "1.234e-300",
        "1234567890123456789012345678901234567890",
        "0e-5"
      })
  void accepts_forty_digits_and_an_exponent_within_300(String text) {
    assertThat(number(text).value()).isEqualByComparingTo(text);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"1e301", "-1e301", "1e-301", "0e-2147483647", "0e2147483647", "1e2147483647"})
  void rejects_an_exponent_beyond_300(String text) {
    assertThatThrownBy(() -> number(text)).isInstanceOf(InvalidRequest.class);
  }

  @Test
  void up_to_340_written_out_zeros_do_not_count_as_digits() {
    assertThat(number("1." + "0".repeat(339)).value()).isEqualByComparingTo("1");
    assertThat(number("0." + "0".repeat(340)).value()).isEqualByComparingTo("0");
    assertThatThrownBy(() -> number("1." + "0".repeat(340))).isInstanceOf(InvalidRequest.class);
    assertThatThrownBy(() -> number("0." + "0".repeat(341))).isInstanceOf(InvalidRequest.class);
  }

  @Test
  void rejects_a_41st_significant_digit() {
    assertThatThrownBy(() -> number(FORTY_DIGITS + "1")).isInstanceOf(InvalidRequest.class);
    assertThatThrownBy(() -> number("0." + FORTY_DIGITS + "1")).isInstanceOf(InvalidRequest.class);
  }

  @Test
  void accepts_a_number_that_a_store_writes_with_all_zeros() {
    JsonNumber large = number("1.5e300");
    JsonNumber small = number("1.5e-300");
    assertThat(number(large.value().toPlainString())).isEqualTo(large);
    assertThat(number(small.value().toPlainString())).isEqualTo(small);
  }

  @Test
  void numbers_are_equal_by_value() {
    assertThat(number("1.0")).isEqualTo(number("1")).hasSameHashCodeAs(number("1"));
    assertThat(number("1e2")).isEqualTo(JsonNumber.of(100)).hasSameHashCodeAs(JsonNumber.of(100));
    assertThat(number("-0.0")).isEqualTo(number("0")).hasSameHashCodeAs(number("0"));
    assertThat(number("1")).isNotEqualTo(number("2"));
  }

  private static JsonNumber number(String text) {
    return new JsonNumber(new BigDecimal(text));
  }
}
