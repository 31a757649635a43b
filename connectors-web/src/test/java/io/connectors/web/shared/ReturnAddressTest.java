package io.connectors.web.shared;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** After sign-in a browser goes to a page of ours and nowhere else. */
final class ReturnAddressTest {

  private static final URI HOME = URI.create("/features/connectors/");

  @Test
  void a_page_of_ours_is_gone_back_to() {
    String page = "/features/connectors/?tab=installed&search=a%20b";
    assertThat(ReturnAddress.of(page)).isEqualTo(URI.create(page));
  }

  @Test
  void an_address_that_is_too_long_to_be_kept_is_forgotten() {
    String page = "/features/connectors/?search=";
    String longest = page + "a".repeat(2_000 - page.length());
    assertThat(ReturnAddress.of(longest)).isEqualTo(URI.create(longest));
    assertThat(ReturnAddress.of(longest + "a")).isEqualTo(HOME);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "https://evil.example/features/connectors/",
        "//evil.example/features/connectors/",
        "///evil.example/../features/connectors/",
        "/evil.example/../features/connectors/",
        "/features/connectors/%2E%2e/login",
        "\\\\evil.example/features/connectors/",
        "/features/connectors/../../login",
        "/login",
        "javascript:alert(1)",
        "/features/connectorsx",
        "/features/connectors/\r\nX: y"
      })
  void anywhere_else_is_not(String elsewhere) {
    assertThat(ReturnAddress.of(elsewhere)).isEqualTo(HOME);
  }
}
