package io.connectors.domain.connector;

import static org.assertj.core.api.Assertions.assertThat;

import io.connectors.domain.Json;
import io.connectors.domain.configuration.ConfigSchema;
import io.connectors.domain.credential.CredentialChange;
import io.connectors.domain.credential.Secret;
import io.connectors.domain.shared.violation.EnglishReasons;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The provider would reject a line break that was copied with a credential. */
class CredentialLinesTest {

  private static final ConfigSchema AUTH =
      new ConfigSchema(
          Json.object(
              "{'properties': {'username': {}, 'token': {'x-secret': true},"
                  + " 'pem': {'x-secret': true, 'x-multiline': true},"
                  + " 'key': {'$ref': '#/definitions/lines'}},"
                  + " 'definitions': {'lines': {'x-multiline': true}}}"));
  private static final List<String> ONE_LINE = List.of("username", "token");

  @ParameterizedTest
  @ValueSource(
      strings = {
        "t0k3n\n",
        "t0k3n\r\n",
        "\nt0k3n",
        "\r\n\r\nt0k3n\n\n",
        "t0k3n\t",
        "\tt0k3n\t\n",
        "t0k3n\u000B\f",
        "t0k3n\u0085",
        "\u2028t0k3n\u2029",
      })
  void line_breaks_and_tabs_at_the_ends_are_removed(String given) {
    for (String field : ONE_LINE) {
      assertThat(kept(field, given)).isEqualTo("t0k3n");
      assertThat(wrongWith(field, given)).isEmpty();
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {" t0k3n ", "\u00a0t0k3n", "t0 k3n"})
  void outer_spaces_stay_because_they_can_be_part_of_a_password(String given) {
    assertThat(kept("token", given)).isEqualTo(given);
    assertThat(wrongWith("token", given)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "t0\nk3n",
        "t0\r\nk3n",
        "t0\tk3n",
        "t0\u0007k3n",
        "\u001bt0k3n",
        "t0k3n\u007f",
        "t0\u0085k3n",
        "t0\u2028k3n",
        "t0k3n\n ",
      })
  void rejects_an_inner_line_break_or_control_character(String given) {
    for (String field : ONE_LINE) {
      assertThat(wrongWith(field, given))
          .containsExactly(
              "/"
                  + field
                  + " must be on one line: remove line breaks and other control characters");
    }
  }

  @Test
  void a_multi_line_field_keeps_its_line_breaks() {
    String pem = "\n-----BEGIN KEY-----\n\tabc\r\n-----END KEY-----\n";
    for (String field : List.of("pem", "key")) {
      assertThat(kept(field, pem)).isEqualTo(pem);
      assertThat(wrongWith(field, pem)).isEmpty();
    }
  }

  @Test
  void line_breaks_alone_are_blank_and_a_mask_with_one_is_a_mask() {
    assertThat(wrongWith("token", "\r\n")).containsExactly("/token must not be blank");
    assertThat(wrongWith("token", "***\n"))
        .containsExactly("/token looks like a mask: give the value itself");
  }

  @Test
  void removed_fields_stay_removed() {
    CredentialChange removed = CredentialChange.of(Map.of("token", Optional.empty()));
    assertThat(CredentialRules.withoutOuterLineBreaks(AUTH, removed).fields())
        .isEqualTo(removed.fields());
    assertThat(
            CredentialRules.withoutOuterLineBreaks(AUTH, CredentialChange.removeAll()).removesAll())
        .isTrue();
  }

  private static CredentialChange given(String field, String text) {
    return CredentialRules.withoutOuterLineBreaks(
        AUTH, CredentialChange.of(Map.of(field, Optional.of(Secret.of(text)))));
  }

  private static String kept(String field, String text) {
    return Optional.ofNullable(given(field, text).fields().get(field))
        .flatMap(secret -> secret)
        .orElseThrow()
        .revealSecretText();
  }

  private static List<String> wrongWith(String field, String text) {
    return CredentialRules.validateGiven(AUTH, List.of(), given(field, text)).violations().stream()
        .map(violation -> EnglishReasons.of(violation))
        .toList();
  }
}
