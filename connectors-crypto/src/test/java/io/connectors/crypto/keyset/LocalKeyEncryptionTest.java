package io.connectors.crypto.keyset;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.connectors.domain.credential.CredentialUnavailable;
import io.connectors.domain.key.WrappedKeyset;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class LocalKeyEncryptionTest {

  private static final byte[] PLACE = "place".getBytes(StandardCharsets.UTF_8);
  private static final byte[] KEYSET = "keyset".getBytes(StandardCharsets.UTF_8);

  private static final Keyset NONE = Keyset.generate();

  private final Keyset first = Keyset.generate();
  private Keyset inSource = first;
  private final LocalKeyEncryption encryption = LocalKeyEncryption.of(() -> inSource);

  @Test
  void a_wrapped_keyset_names_its_key_and_is_bound_to_its_place() {
    WrappedKeyset wrapped = encryption.wrap(KEYSET, PLACE);

    assertThat(wrapped.wrappingKey()).isEqualTo(first.primary());
    assertThat(encryption.unwrap(wrapped, PLACE)).isEqualTo(KEYSET);
    assertThatThrownBy(() -> encryption.unwrap(wrapped, KEYSET))
        .isInstanceOf(CredentialUnavailable.class);
  }

  @Test
  void detects_every_flipped_bit() {
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
  void reads_the_source_again_for_an_unknown_key() {
    Keyset second = Keyset.generate();
    WrappedKeyset wrapped = LocalKeyEncryption.of(() -> second).wrap(KEYSET, PLACE);
    assertThatThrownBy(() -> encryption.unwrap(wrapped, PLACE))
        .isInstanceOf(CredentialUnavailable.class);

    inSource = second;

    assertThat(encryption.unwrap(wrapped, PLACE)).isEqualTo(KEYSET);
  }

  @Test
  void wraps_with_a_key_promoted_meanwhile() {
    inSource = Keyset.generate();

    assertThat(encryption.wrap(KEYSET, PLACE).wrappingKey()).isEqualTo(inSource.primary());
  }

  @Test
  void a_missing_source_prevents_wrapping_but_not_unwrapping() {
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
