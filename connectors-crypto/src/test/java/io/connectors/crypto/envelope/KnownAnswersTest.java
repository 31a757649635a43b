package io.connectors.crypto.envelope;

import static io.connectors.testkit.fixture.Tenants.ACME;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.connectors.crypto.keyset.Keyset;
import io.connectors.crypto.keyset.LocalKeyEncryption;
import io.connectors.domain.credential.CredentialOwner;
import io.connectors.domain.credential.CredentialUnavailable;
import io.connectors.domain.credential.CredentialVault;
import io.connectors.domain.credential.Credentials;
import io.connectors.domain.credential.Destinations;
import io.connectors.domain.credential.SealedCredentials;
import io.connectors.domain.credential.Secret;
import io.connectors.domain.key.KeyVersion;
import io.connectors.domain.key.TenantKey;
import io.connectors.domain.key.WrappedKeyset;
import io.connectors.domain.shared.ConnectorId;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.Test;

/** Known ciphertexts, also decrypted with the JDK's AES-GCM, so that stored data stays readable. */
class KnownAnswersTest {

  private static final Map<String, String> TEXTS =
      Map.of("username", "ada", "password", "pä§wörd 密码 🔑");
  private static final Destinations DESTINATIONS =
      Destinations.ofTexts(List.of("/base_url", "{\"/base_url\":\"https://blog.example\"}"));
  private static final Pattern KEY = Pattern.compile("\"value\":\\s*\"([^\"]+)\"");
  private static final int KEY_BYTES = 32;
  private static final int TINK_PREFIX = 5;
  private static final int NONCE = 12;
  private static final int TAG_BITS = 128;
  private static final int HEAD = 13;

  private final Properties answers = new Properties();
  private final CredentialOwner owner =
      new CredentialOwner(
          ACME, new ConnectorId(UUID.fromString("3f8e1c52-7a41-4b0e-9d55-0c2f6a1b7e90")));

  KnownAnswersTest() throws IOException {
    try (InputStream file =
        KnownAnswersTest.class.getResourceAsStream("known-answers.properties")) {
      answers.load(Objects.requireNonNull(file));
    }
  }

  @Test
  void decrypts_a_known_ciphertext() {
    Credentials opened = vault().open(owner, sealed(bytes("envelope")));
    Map<String, String> texts =
        opened.fields().entrySet().stream()
            .collect(Collectors.toMap(Map.Entry::getKey, KnownAnswersTest::text));
    assertThat(texts).isEqualTo(TEXTS);
  }

  @Test
  void detects_every_flipped_bit() {
    CredentialVault vault = vault();
    byte[] sealed = bytes("envelope");
    for (int bit = 0; bit < sealed.length * Byte.SIZE; bit++) {
      byte[] flipped = sealed.clone();
      flipped[bit / Byte.SIZE] ^= (byte) (1 << (bit % Byte.SIZE));

      assertThatThrownBy(() -> vault.open(owner, sealed(flipped)))
          .as("bit %d", bit)
          .isInstanceOf(CredentialUnavailable.class);
    }
  }

  @Test
  void is_bound_to_the_documented_bytes() {
    byte[] head = bytes("envelope");
    KeyVersion key = new KeyVersion(ByteBuffer.wrap(head, 1, Integer.BYTES).getInt());
    SecretVersion secret = new SecretVersion(ByteBuffer.wrap(head, 5, Long.BYTES).getLong());

    assertThat(AssociatedData.of(owner, key, secret, DESTINATIONS)).isEqualTo(bytes("place"));
    assertThat(AssociatedData.of(ACME, key)).isEqualTo(bytes("placeOfKeyset"));
  }

  @Test
  void can_be_decrypted_with_the_jdk_alone() throws GeneralSecurityException {
    byte[] outer = keyIn(answer("keyset"));
    byte[] keyset = decrypt(outer, bytes("wrapped"), bytes("placeOfKeyset"));
    byte[] inner = keyIn(new String(keyset, StandardCharsets.UTF_8));
    byte[] envelope = bytes("envelope");

    byte[] padded =
        decrypt(inner, Arrays.copyOfRange(envelope, HEAD, envelope.length), bytes("place"));

    assertThat(padded).hasSize(256);
    int length = ByteBuffer.wrap(padded).getInt();
    assertThat(LengthPrefixedTexts.decode(Arrays.copyOfRange(padded, Integer.BYTES, 4 + length)))
        .containsExactly("username", "ada", "password", "pä§wörd 密码 🔑");
  }

  private CredentialVault vault() {
    TenantStore store = new TenantStore();
    store.keep(
        new TenantKey(
            ACME,
            KeyVersion.FIRST,
            WrappedKeyset.of(answer("wrappingKey"), bytes("wrapped")),
            Instant.EPOCH));
    Keyset keyset = Keyset.parse(answer("keyset"));
    return store.vault(LocalKeyEncryption.of(() -> keyset));
  }

  private static String text(Map.Entry<String, Secret> field) {
    return field.getValue().revealSecretText();
  }

  private static SealedCredentials sealed(byte[] bytes) {
    return SealedCredentials.of(bytes, List.of("username", "password"), DESTINATIONS);
  }

  private String answer(String name) {
    return Objects.requireNonNull(answers.getProperty(name), name);
  }

  private byte[] bytes(String name) {
    return HexFormat.of().parseHex(answer(name));
  }

  /** The last bytes of Tink's message are the key. */
  private static byte[] keyIn(String json) {
    Matcher key = KEY.matcher(json);
    assertThat(key.find()).isTrue();
    byte[] message = Base64.getDecoder().decode(key.group(1));
    return Arrays.copyOfRange(message, message.length - KEY_BYTES, message.length);
  }

  private static byte[] decrypt(byte[] key, byte[] ciphertext, byte[] place)
      throws GeneralSecurityException {
    Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
    cipher.init(
        Cipher.DECRYPT_MODE,
        new SecretKeySpec(key, "AES"),
        new GCMParameterSpec(TAG_BITS, ciphertext, TINK_PREFIX, NONCE));
    cipher.updateAAD(place);
    int begin = TINK_PREFIX + NONCE;
    return cipher.doFinal(ciphertext, begin, ciphertext.length - begin);
  }
}
