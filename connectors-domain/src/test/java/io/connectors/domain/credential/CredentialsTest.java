package io.connectors.domain.credential;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;

class CredentialsTest {

  private static final Credentials BASIC =
      Credentials.of(fields(Secret.of("ada"), Secret.of("s3cret")));

  @Test
  void credentials_keep_the_order_of_their_fields() {
    assertThat(BASIC.names()).containsExactly("username", "password");
  }

  @Test
  void credentials_without_fields_are_empty() {
    assertThat(BASIC.isEmpty()).isFalse();
    assertThat(Credentials.of(Map.of())).isSameAs(Credentials.NONE);
    assertThat(Credentials.NONE.isEmpty()).isTrue();
  }

  @Test
  void credentials_print_only_the_names_of_their_fields() {
    assertThat(BASIC).hasToString("Credentials{username=[redacted], password=[redacted]}");
  }

  @Test
  void credentials_copy_their_map() {
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
