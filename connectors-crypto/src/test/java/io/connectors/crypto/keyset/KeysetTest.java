package io.connectors.crypto.keyset;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.crypto.tink.InsecureSecretKeyAccess;
import com.google.crypto.tink.KeysetHandle;
import com.google.crypto.tink.Parameters;
import com.google.crypto.tink.RegistryConfiguration;
import com.google.crypto.tink.TinkJsonProtoKeysetFormat;
import com.google.crypto.tink.aead.AeadConfig;
import com.google.crypto.tink.aead.AesGcmParameters;
import com.google.crypto.tink.aead.PredefinedAeadParameters;
import com.google.crypto.tink.mac.MacConfig;
import com.google.crypto.tink.mac.PredefinedMacParameters;
import com.google.crypto.tink.signature.PredefinedSignatureParameters;
import com.google.crypto.tink.signature.SignatureConfig;
import java.security.GeneralSecurityException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.assertj.core.util.Throwables;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class KeysetTest {

  private static final Pattern KEY = Pattern.compile("\"value\":\\s*\"([^\"]+)\"");

  @BeforeAll
  static void other_kinds_of_keys_exist() throws GeneralSecurityException {
    AeadConfig.register();
    MacConfig.register();
    SignatureConfig.register();
  }

  @Test
  void parses_a_generated_keyset() {
    String json = Keyset.generate().toJson();

    assertThat(keyIn(Keyset.parse(json).toJson())).isEqualTo(keyIn(json));
  }

  @Test
  void generated_keysets_differ() {
    assertThat(keyIn(Keyset.generate().toJson())).isNotEqualTo(keyIn(Keyset.generate().toJson()));
  }

  @Test
  void does_not_print_its_keys() {
    assertThat(Keyset.generate()).hasToString("Keyset[redacted]");
  }

  @Test
  void an_added_key_decrypts_and_encrypts_after_promotion() {
    Keyset before = Keyset.generate();
    Keyset added = before.withNewKey();
    String key = added.keys().get(1);

    assertThat(before.keys()).hasSize(1);
    assertThat(added.primary()).isEqualTo(before.primary());
    assertThat(added.holds(key)).isTrue();
    assertThat(before.holds(key)).isFalse();
    assertThat(added.withPrimary(key).primary()).isEqualTo(key);
    assertThat(added.withPrimary(key).without(before.primary()).keys()).containsExactly(key);
  }

  @Test
  void rejects_destroying_the_primary_or_an_unknown_key() {
    Keyset keyset = Keyset.generate();

    assertThatThrownBy(() -> keyset.without(keyset.primary())).isInstanceOf(InvalidKeyset.class);
    assertThatThrownBy(() -> keyset.without("1")).isInstanceOf(InvalidKeyset.class);
    assertThatThrownBy(() -> keyset.withPrimary("1")).isInstanceOf(InvalidKeyset.class);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", " ", "{}", "null", "[]", "\"text\"", "hunter2", "{\"key\": []}"})
  void rejects_other_texts(String text) {
    assertRefused(text);
  }

  @Test
  void rejects_a_truncated_keyset() {
    String json = Keyset.generate().toJson().strip();

    for (int length = 0; length < json.length(); length++) {
      assertRefused(json.substring(0, length));
    }
  }

  @Test
  void rejects_a_keyset_without_primary() {
    assertRefused(edited("\"primaryKeyId\":\\s*\\d+", "\"primaryKeyId\": 1"));
    assertRefused(edited("\"primaryKeyId\":\\s*\\d+,", ""));
  }

  @Test
  void rejects_a_disabled_primary() {
    assertRefused(edited("ENABLED", "DISABLED"));
    assertRefused(edited("ENABLED", "DESTROYED"));
  }

  @Test
  void rejects_a_damaged_key() {
    assertRefused(edited("(\"value\":\\s*\")[^\"]+", "$1GhA="));
    assertRefused(edited("(\"value\":\\s*\")[^\"]+", "$1%%%"));
    assertRefused(edited("AesGcmKey", "NoSuchKey"));
  }

  @Test
  void shares_keys_with_copies_and_descendants() {
    Keyset keyset = Keyset.generate();
    Keyset more = keyset.withNewKey();

    assertThat(keyset.sharesKeysWith(Keyset.parse(keyset.toJson()))).isTrue();
    assertThat(more.withPrimary(more.keys().get(1)).sharesKeysWith(keyset)).isTrue();
    assertThat(keyset.sharesKeysWith(Keyset.generate())).isFalse();
  }

  @Test
  void a_key_without_prefix_decrypts_and_cannot_be_destroyed() throws GeneralSecurityException {
    KeysetHandle made =
        KeysetHandle.newBuilder().addEntry(entry(withoutPrefix()).makePrimary()).build();
    Keyset old = Keyset.parse(json(made));
    byte[] sealed = old.aead().encrypt(new byte[] {42}, new byte[0]);
    Keyset both = old.withNewKey();
    Keyset promoted = both.withPrimary(both.keys().get(1));

    assertThat(promoted.aead().decrypt(sealed, new byte[0])).containsExactly(42);
    assertThatThrownBy(() -> promoted.without(old.primary())).isInstanceOf(InvalidKeyset.class);
  }

  private static Parameters withoutPrefix() throws GeneralSecurityException {
    return AesGcmParameters.builder()
        .setKeySizeBytes(32)
        .setIvSizeBytes(12)
        .setTagSizeBytes(16)
        .setVariant(AesGcmParameters.Variant.NO_PREFIX)
        .build();
  }

  @ParameterizedTest
  @MethodSource("otherKinds")
  void rejects_a_keyset_of_another_kind(Parameters parameters) throws GeneralSecurityException {
    assertRefused(json(KeysetHandle.generateNew(parameters, RegistryConfiguration.get())));
  }

  @Test
  void rejects_a_keyset_with_one_key_of_another_kind() throws GeneralSecurityException {
    KeysetHandle mixed =
        KeysetHandle.newBuilder()
            .addEntry(entry(PredefinedAeadParameters.AES256_GCM).makePrimary())
            .addEntry(entry(PredefinedAeadParameters.AES128_GCM))
            .build();

    assertRefused(json(mixed));
  }

  static Stream<Parameters> otherKinds() {
    return Stream.of(
        PredefinedAeadParameters.AES128_GCM,
        PredefinedAeadParameters.CHACHA20_POLY1305,
        PredefinedAeadParameters.AES256_CTR_HMAC_SHA256,
        PredefinedMacParameters.HMAC_SHA256_256BITTAG,
        PredefinedSignatureParameters.ED25519);
  }

  private static KeysetHandle.Builder.Entry entry(Parameters parameters) {
    return KeysetHandle.generateEntryFromParameters(parameters).withRandomId();
  }

  private static String edited(String regex, String replacement) {
    String json = Keyset.generate().toJson();
    String edited = json.replaceAll(regex, replacement);
    assertThat(edited).isNotEqualTo(json);
    return edited;
  }

  private static void assertRefused(String json) {
    assertThatThrownBy(() -> Keyset.parse(json))
        .isInstanceOf(InvalidKeyset.class)
        .hasNoCause()
        .satisfies(
            refusal ->
                assertThat(Throwables.getStackTrace(refusal))
                    .doesNotContain("hunter2", keyIn(json)));
  }

  private static String json(KeysetHandle handle) throws GeneralSecurityException {
    return TinkJsonProtoKeysetFormat.serializeKeyset(
        handle, RegistryConfiguration.get(), InsecureSecretKeyAccess.get());
  }

  private static String keyIn(String json) {
    Matcher key = KEY.matcher(json);
    return key.find() ? key.group(1) : "no key in it";
  }
}
