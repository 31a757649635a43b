package io.connectors.domain.catalog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.connectors.domain.shared.InvalidRequest;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CatalogKeyTest {

  @ParameterizedTest
  @ValueSource(strings = {"x", "wordpress", "my-blog_2"})
  void a_key_is_lower_case_letters_digits_hyphens_and_underscores(String key) {
    assertThat(new CatalogKey(key)).hasToString(key);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "2x", "-x", "WordPress", "word press", "wordpress\n"})
  void rejects_any_other_key(String key) {
    assertThatThrownBy(() -> new CatalogKey(key)).isInstanceOf(InvalidRequest.class);
  }

  @Test
  void a_key_has_at_most_63_characters() {
    assertThat(CatalogKey.isWellFormed("x".repeat(63))).isTrue();
    assertThat(CatalogKey.isWellFormed("x".repeat(64))).isFalse();
  }

  @Test
  void a_key_is_never_a_valid_identifier() {
    assertThat(CatalogId.parse("x".repeat(36))).isEmpty();
    CatalogId id = CatalogId.random();
    assertThat(CatalogId.parse(id.toString())).contains(id);
  }

  @Test
  void auth_types_are_found_by_their_keys() {
    assertThat(Arrays.stream(AuthType.values()).map(AuthType::key))
        .containsExactly("oauth", "api_key", "basic", "none");
    assertThat(AuthType.ofKey("api_key")).contains(AuthType.API_KEY);
    assertThat(AuthType.ofKey("API_KEY")).isEmpty();
  }
}
