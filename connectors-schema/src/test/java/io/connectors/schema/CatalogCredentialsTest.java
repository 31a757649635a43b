package io.connectors.schema;

import static io.connectors.schema.CatalogFiles.authSchema;
import static io.connectors.schema.CatalogFiles.definition;
import static io.connectors.schema.Judging.found;
import static org.assertj.core.api.Assertions.assertThat;

import io.connectors.domain.configuration.ConfigSchema;
import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The four types that are delivered: which credentials they take, and which are secret. */
class CatalogCredentialsTest {

  private static final String PAIR = "is required, unless api_key and api_secret are given";

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "twitter   | access_token",
        "twitter   | access_token refresh_token",
        "twitter   | api_key api_secret",
        "twitter   | api_key api_secret access_token access_token_secret",
        "wordpress | username password",
        "linkedin  | access_token",
        "linkedin  | access_token refresh_token",
        "medium    | api_key",
      })
  void these_fields_are_complete(String key, String fields) {
    assertThat(found(authSchema(key), texts(fields))).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "twitter   | refresh_token | /access_token " + PAIR,
        "twitter   | api_key | /access_token "
            + PAIR
            + ";/api_secret is required together with api_key",
        "twitter   | api_secret | /access_token "
            + PAIR
            + ";/api_key is required together with api_secret",
        "twitter   | access_token api_key | /api_secret is required together with api_key",
        "twitter   | api_key api_secret access_token_secret "
            + "| /access_token is required together with access_token_secret",
        "wordpress | username | /password is required",
        "wordpress | username password token | /token is not a known field",
        "linkedin  | refresh_token | /access_token is required",
        "medium    | access_token | /api_key is required;/access_token is not a known field",
      })
  void these_fields_are_not(String key, String fields, String expected) {
    assertThat(found(authSchema(key), texts(fields)))
        .containsExactlyInAnyOrder(expected.split(";"));
  }

  @Test
  void no_credentials_at_all_lack_what_the_type_requires() {
    assertThat(found(authSchema("twitter"), Map.of())).containsExactly("/access_token " + PAIR);
    assertThat(found(authSchema("wordpress"), Map.of()))
        .containsExactlyInAnyOrder("/username is required", "/password is required");
  }

  @Test
  void an_empty_text_is_no_credential() {
    assertThat(found(authSchema("medium"), Map.of("api_key", "")))
        .containsExactly("/api_key must not be empty");
    assertThat(found(authSchema("twitter"), Map.of("access_token", "")))
        .containsExactly("/access_token must not be empty");
  }

  @Test
  void every_field_but_the_user_name_is_secret() {
    for (String key : new String[] {"twitter", "wordpress", "linkedin", "medium"}) {
      ConfigSchema schema = definition(key).authSchema();
      assertThat(schema.fields())
          .allSatisfy(
              field -> assertThat(schema.isSecret(field)).isEqualTo(!field.equals("username")));
    }
  }

  private static Map<String, String> texts(String fields) {
    Map<String, String> texts = new LinkedHashMap<>();
    for (String field : fields.split(" ", -1)) {
      texts.put(field, "text of " + field);
    }
    return texts;
  }
}
