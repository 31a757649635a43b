package io.connectors.crypto.keyset;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.connectors.domain.credential.CredentialUnavailable;
import io.connectors.domain.key.WrappedKeyset;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

/** A key service in this process: what it wraps, and that it looks again before it gives up. */
class LocalKeyEncryptionTest {

  private static final byte[] PLACE = "place".getBytes(StandardCharsets.UTF_8);
  private static final byte[] KEYSET = "keyset".getBytes(StandardCharsets.UTF_8);

  private static final Keyset NONE = Keyset.generate();

  private final Keyset first = Keyset.generate();
  private Keyset inSource = first;
  private final LocalKeyEncryption encryption = LocalKeyEncryption.of(() -> inSource);

  @Test
  void what_is_wrapped_names_its_key_and_is_unwrapped_at_the_same_place_only() {
    WrappedKeyset wrapped = encryption.wrap(KEYSET, PLACE);

    assertThat(wrapped.wrappingKey()).isEqualTo(first.primary());
    assertThat(encryption.unwrap(wrapped, PLACE)).isEqualTo(KEYSET);
    assertThatThrownBy(() -> encryption.unwrap(wrapped, KEYSET))
        .isInstanceOf(CredentialUnavailable.class);
  }

  @Test
  void no_bit_of_what_is_wrapped_can_be_flipped() {
    WrappedKeyset wrapped = encryption.wrap(KEYSET, PLACE);

    for (int bit = 0; bit < wrapped.bytes().length * Byte.SIZE; bit++) {
      byte[] flipped = wrapped.bytes();
      flipped[bit / Byte.SIZE] ^= (byte) (1 << (bit % Byte.SIZE));
      WrappedKeyset changed = WrappedKeyset.of(wrapped.wrappingKey(), flipped);

      assertThatThrownBy(() -> encryption.unwrap(changed, PLACE))
          .isInstanceOf(CredentialUnavailable.class);
    }
  }

  @Test
  void a_key_that_is_not_known_is_looked_up_in_the_source_before_anything_is_called_unreadable() {
    Keyset second = Keyset.generate();
    WrappedKeyset wrapped = LocalKeyEncryption.of(() -> second).wrap(KEYSET, PLACE);
    assertThatThrownBy(() -> encryption.unwrap(wrapped, PLACE))
        .isInstanceOf(CredentialUnavailable.class);

    inSource = second;

    assertThat(encryption.unwrap(wrapped, PLACE)).isEqualTo(KEYSET);
  }

  @Test
  void a_key_that_was_promoted_meanwhile_wraps_what_is_new() {
    inSource = Keyset.generate();

    assertThat(encryption.wrap(KEYSET, PLACE).wrappingKey()).isEqualTo(inSource.primary());
  }

  @Test
  void a_source_that_is_gone_stops_wrapping_and_not_unwrapping() {
    WrappedKeyset wrapped = encryption.wrap(KEYSET, PLACE);
    LocalKeyEncryption bereft = LocalKeyEncryption.of(() -> orUnusable(inSource));
    inSource = NONE;

    assertThat(bereft.unwrap(wrapped, PLACE)).isEqualTo(KEYSET);
    assertThatThrownBy(() -> bereft.wrap(KEYSET, PLACE)).isInstanceOf(CredentialUnavailable.class);
  }

  private static Keyset orUnusable(Keyset keyset) {
    if (keyset == NONE) {
      throw new InvalidKeyset("The keyset file does not exist.");
    }
    return keyset;
  }
}
