package io.connectors.crypto.envelope;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.connectors.domain.credential.CredentialUnavailable;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PaddedBytesTest {

  @ParameterizedTest
  @CsvSource({
    "0, 256",
    "1, 256",
    "252, 256",
    "253, 512",
    "508, 512",
    "509, 1024",
    "65532, 65536",
    "65533, 131072",
    "131068, 131072",
    "131069, 196608"
  })
  void pads_to_one_of_a_few_sizes(int length, int size) {
    assertThat(PaddedBytes.pad(new byte[length])).hasSize(size);
  }

  @Test
  void removes_the_padding() {
    for (int length : List.of(0, 1, 252, 253, 70_000)) {
      byte[] content = new byte[length];
      Arrays.fill(content, (byte) 0xff);

      assertThat(PaddedBytes.unpad(PaddedBytes.pad(content))).isEqualTo(content);
    }
  }

  @Test
  void keeps_trailing_zeros_of_the_content() {
    assertThat(PaddedBytes.unpad(PaddedBytes.pad(new byte[] {1, 0, 0}))).containsExactly(1, 0, 0);
  }

  @Test
  void rejects_bytes_that_pad_never_produces() {
    byte[] padded = PaddedBytes.pad(new byte[] {1, 2, 3});
    byte[] dirty = padded.clone();
    dirty[255] = 1;
    byte[] negative = padded.clone();
    negative[0] = (byte) 0x80;
    byte[] beyond = padded.clone();
    beyond[2] = 1;

    for (byte[] wrong :
        List.of(
            new byte[0],
            new byte[3],
            dirty,
            negative,
            beyond,
            Arrays.copyOf(padded, 255),
            Arrays.copyOf(padded, 512))) {
      assertThatThrownBy(() -> PaddedBytes.unpad(wrong)).isInstanceOf(CredentialUnavailable.class);
    }
  }
}
