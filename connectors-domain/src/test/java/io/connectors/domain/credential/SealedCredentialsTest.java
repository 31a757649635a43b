package io.connectors.domain.credential;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class SealedCredentialsTest {

  @Test
  void sealed_credentials_print_the_names_of_their_fields_only() {
    assertThat(sealedAs(65, 66, 67)).hasToString("SealedCredentials[password]");
  }

  @Test
  void the_names_of_the_fields_are_no_secret() {
    assertThat(sealedAs(65, 66, 67).fields()).containsExactly("password");
  }

  @Test
  void they_are_equal_by_ciphertext_and_fields() {
    assertThat(sealedAs(1, 2)).isEqualTo(sealedAs(1, 2)).hasSameHashCodeAs(sealedAs(1, 2));
    assertThat(sealedAs(1, 2)).isNotEqualTo(sealedAs(1, 3));
    assertThat(sealedAs(1, 2))
        .isNotEqualTo(
            SealedCredentials.of(new byte[] {1, 2}, List.of("username"), Destinations.NONE));
  }

  @Test
  void what_was_found_out_about_them_makes_them_no_others() {
    SealedCredentials unreadable = sealedAs(1, 2).foundUnreadable(Instant.EPOCH);
    assertThat(unreadable.unreadableSince()).contains(Instant.EPOCH);
    assertThat(sealedAs(1, 2).unreadableSince()).isEmpty();
    assertThat(unreadable).isEqualTo(sealedAs(1, 2)).hasSameHashCodeAs(sealedAs(1, 2));
  }

  @Test
  void they_are_unreadable_since_it_was_found_first() {
    SealedCredentials unreadable = sealedAs(1, 2).foundUnreadable(Instant.EPOCH);
    assertThat(unreadable.foundUnreadable(Instant.MAX).unreadableSince()).contains(Instant.EPOCH);
  }

  @Test
  void to_find_once_more_what_is_known_is_no_news() {
    SealedCredentials unreadable = sealedAs(1, 2).foundUnreadable(Instant.EPOCH);
    assertThat(sealedAs(1, 2).withDecryptionResult(true, Instant.MAX)).isEmpty();
    assertThat(unreadable.withDecryptionResult(false, Instant.MAX)).isEmpty();
    assertThat(sealedAs(1, 2).withDecryptionResult(false, Instant.MAX))
        .flatMap(SealedCredentials::unreadableSince)
        .contains(Instant.MAX);
    assertThat(unreadable.withDecryptionResult(true, Instant.MAX).orElseThrow().unreadableSince())
        .isEmpty();
  }

  @Test
  void nobody_changes_the_ciphertext_from_outside() {
    byte[] given = {1, 2};
    SealedCredentials stored = SealedCredentials.of(given, List.of("password"), Destinations.NONE);
    given[0] = 9;
    stored.ciphertext()[1] = 9;
    assertThat(stored.ciphertext()).containsExactly(1, 2);
  }

  @Test
  void there_is_no_empty_ciphertext() {
    assertThatThrownBy(
            () -> SealedCredentials.of(new byte[0], List.of("password"), Destinations.NONE))
        .isInstanceOf(IllegalArgumentException.class);
  }

  private static SealedCredentials sealedAs(int... bytes) {
    byte[] ciphertext = new byte[bytes.length];
    for (int i = 0; i < bytes.length; i++) {
      ciphertext[i] = (byte) bytes[i];
    }
    return SealedCredentials.of(ciphertext, List.of("password"), Destinations.NONE);
  }
}
