package io.connectors.web.shared;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** After sign-in a browser returns only to pages of this application. */
final class ReturnAddressTest {

  private static final URI HOME = URI.create("/features/connectors/");

  @Test
  void returns_to_a_page_of_ours() {
    String page = "/features/connectors/?tab=installed&search=a%20b";
    assertThat(ReturnAddress.of(page)).isEqualTo(URI.create(page));
  }

  @Test
  void ignores_a_url_over_2000_characters() {
    String page = "/features/connectors/?search=";
    String longest = page + "a".repeat(2_000 - page.length());
    assertThat(ReturnAddress.of(longest)).isEqualTo(URI.create(longest));
    assertThat(ReturnAddress.of(longest + "a")).isEqualTo(HOME);
  }

  @ParameterizedTest
  @CsvSource({
    "?search=\u00fc, ?search=%C3%BC",
    "?search=%C3%BC, ?search=%C3%BC",
    "?search=u\u0308, ?search=u%CC%88",
    "?search=\u00dfx\ud83d\ude00, ?search=%C3%9Fx%F0%9F%98%80",
    "caf\u00e9, caf%C3%A9",
    "?a=\u00a0\u2028\u202e, ?a=%C2%A0%E2%80%A8%E2%80%AE",
    "#\u00fc, #%C3%BC",
  })
  void encodes_non_ascii_letters(String page, String encoded) {
    assertThat(ReturnAddress.of("/features/connectors/" + page))
        .hasToString("/features/connectors/" + encoded);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "?search=%",
        "?search=%zz",
        "?search=%\u00fc",
        "?search=a b",
        "?search=\t",
        "\t/evil.example",
        "?search=\u0000",
        "?search=\u007f",
        "?search=\\",
        "?search=\"",
        "?search=\ud800",
        "?search=\udc00\ud800",
        "\n?search=\u00fc",
      })
  void ignores_a_malformed_url(String page) {
    assertThat(ReturnAddress.of("/features/connectors/" + page)).isEqualTo(HOME);
  }

  @Test
  void ignores_a_url_that_is_too_long_after_encoding() {
    assertThat(ReturnAddress.of("/features/connectors/?search=" + "\u00fc".repeat(330)))
        .isEqualTo(HOME);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "/\u00fc",
        "//\u00fc.example/features/connectors/",
        "/features\uff0fconnectors/",
        "/features/connectors/\uff0e\uff0e/\u2025/../login",
        "/features/connectors/%2E\u00fc/../../login",
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
  void never_returns_to_another_site(String elsewhere) {
    assertThat(ReturnAddress.of(elsewhere)).isEqualTo(HOME);
  }
}
