package io.connectors.signin.session;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Test: what a browser shows cannot be guessed, and does not show itself. */
class SessionKeyTest {

  @Test
  void keys_are_unique() {
    assertThat(
            Stream.generate(SessionKey::random)
                .limit(1_000)
                .map(SessionKey::revealToBrowser)
                .collect(Collectors.toSet()))
        .hasSize(1_000)
        .allSatisfy(text -> assertThat(text).matches("[A-Za-z0-9_-]{43}"));
  }

  @Test
  void a_key_has_a_stable_identifier() {
    SessionKey key = SessionKey.random();

    assertThat(SessionKey.of(key.revealToBrowser()).id()).isEqualTo(key.id());
  }

  @Test
  void identifier_and_derived_texts_do_not_reveal_the_key() {
    SessionKey key = SessionKey.of("shown");

    assertThat(key).hasToString("[redacted]");
    assertThat(key.id().hash()).doesNotContain("shown").isNotEqualTo(key.derived("page"));
    assertThat(key.derived("page")).isNotEqualTo(key.derived("other"));
    assertThat(key.derived("page")).isNotEqualTo(SessionKey.of("other").derived("page"));
  }
}
