package io.connectors.crypto.envelope;

import static org.assertj.core.api.Assertions.assertThat;

import io.connectors.crypto.keyset.KeyEncryption;
import io.connectors.crypto.keyset.Keyset;
import io.connectors.crypto.keyset.LocalKeyEncryption;
import io.connectors.domain.key.WrappedKeyset;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class KeyCheckTest {

  private final Keyset keyset = Keyset.generate();
  private final KeyEncryption encryption = LocalKeyEncryption.of(() -> keyset);

  @Test
  void the_check_value_matches_only_its_key() {
    WrappedKeyset check = KeyCheck.make(encryption);
    Keyset other = Keyset.generate();
    byte[] anotherText = "another text".getBytes(StandardCharsets.UTF_8);

    assertThat(KeyCheck.opens(encryption, check)).isTrue();
    assertThat(KeyCheck.opens(LocalKeyEncryption.of(() -> other), check)).isFalse();
    assertThat(KeyCheck.opens(encryption, encryption.wrap(anotherText, AssociatedData.ofCheck())))
        .isFalse();
  }
}
