package io.connectors.domain.credential;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;

class CredentialsTest {

  private static final Credentials BASIC =
      Credentials.of(fields(Secret.of("ada"), Secret.of("s3cret")));

  @Test
  void credentials_name_their_fields_in_the_order_given() {
    assertThat(BASIC.names()).containsExactly("username", "password");
  }

  @Test
  void credentials_are_empty_when_no_field_is_set() {
    assertThat(BASIC.isEmpty()).isFalse();
    assertThat(Credentials.of(Map.of())).isSameAs(Credentials.NONE);
    assertThat(Credentials.NONE.isEmpty()).isTrue();
  }

  @Test
  void credentials_print_the_names_of_their_fields_only() {
    assertThat(BASIC).hasToString("Credentials{username=[redacted], password=[redacted]}");
  }

  @Test
  void credentials_do_not_change_with_the_map_they_were_made_of() {
    Map<String, Secret> given = fields(Secret.of("ada"), Secret.of("s3cret"));
    Credentials credentials = Credentials.of(given);
    given.clear();
    assertThat(credentials.names()).containsExactly("username", "password");
  }

  private static Map<String, Secret> fields(Secret username, Secret password) {
    Map<String, Secret> fields = new LinkedHashMap<>();
    fields.put("username", username);
    fields.put("password", password);
    return fields;
  }
}
