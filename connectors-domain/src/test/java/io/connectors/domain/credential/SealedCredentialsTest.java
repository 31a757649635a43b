package io.connectors.domain.credential;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class SealedCredentialsTest {

  @Test
  void sealed_credentials_print_only_the_names_of_their_fields() {
    assertThat(sealedAs(65, 66, 67)).hasToString("SealedCredentials[password]");
  }

  @Test
  void the_names_of_the_fields_are_readable() {
    assertThat(sealedAs(65, 66, 67).fields()).containsExactly("password");
  }

  @Test
  void equality_compares_ciphertext_and_fields() {
    assertThat(sealedAs(1, 2)).isEqualTo(sealedAs(1, 2)).hasSameHashCodeAs(sealedAs(1, 2));
    assertThat(sealedAs(1, 2)).isNotEqualTo(sealedAs(1, 3));
    assertThat(sealedAs(1, 2))
        .isNotEqualTo(
            SealedCredentials.of(new byte[] {1, 2}, List.of("username"), Destinations.NONE));
  }

  @Test
  void equality_ignores_the_decryption_result() {
    SealedCredentials unreadable = sealedAs(1, 2).foundUnreadable(Instant.EPOCH);
    assertThat(unreadable.unreadableSince()).contains(Instant.EPOCH);
    assertThat(sealedAs(1, 2).unreadableSince()).isEmpty();
    assertThat(unreadable).isEqualTo(sealedAs(1, 2)).hasSameHashCodeAs(sealedAs(1, 2));
  }

  @Test
  void unreadable_since_keeps_the_first_time() {
    SealedCredentials unreadable = sealedAs(1, 2).foundUnreadable(Instant.EPOCH);
    assertThat(unreadable.foundUnreadable(Instant.MAX).unreadableSince()).contains(Instant.EPOCH);
  }

  @Test
  void a_known_decryption_result_changes_nothing() {
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
  void the_ciphertext_is_copied_in_and_out() {
    byte[] given = {1, 2};
    SealedCredentials stored = SealedCredentials.of(given, List.of("password"), Destinations.NONE);
    given[0] = 9;
    stored.ciphertext()[1] = 9;
    assertThat(stored.ciphertext()).containsExactly(1, 2);
  }

  @Test
  void rejects_an_empty_ciphertext() {
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
