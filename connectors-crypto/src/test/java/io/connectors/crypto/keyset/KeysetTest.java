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

/** Which keysets are taken, which are refused, and that a refusal keeps quiet about the keys. */
class KeysetTest {

  private static final Pattern KEY = Pattern.compile("\"value\":\\s*\"([^\"]+)\"");

  @BeforeAll
  static void other_kinds_of_keys_exist() throws GeneralSecurityException {
    AeadConfig.register();
    MacConfig.register();
    SignatureConfig.register();
  }

  @Test
  void a_generated_keyset_is_what_parse_takes() {
    String json = Keyset.generate().toJson();

    assertThat(keyIn(Keyset.parse(json).toJson())).isEqualTo(keyIn(json));
  }

  @Test
  void no_two_generated_keysets_are_the_same() {
    assertThat(keyIn(Keyset.generate().toJson())).isNotEqualTo(keyIn(Keyset.generate().toJson()));
  }

  @Test
  void a_keyset_does_not_print_its_keys() {
    assertThat(Keyset.generate()).hasToString("Keyset[redacted]");
  }

  @Test
  void a_key_that_is_added_opens_and_seals_once_it_is_promoted() {
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
  void the_primary_key_and_a_key_that_is_not_there_are_neither_destroyed_nor_promoted() {
    Keyset keyset = Keyset.generate();

    assertThatThrownBy(() -> keyset.without(keyset.primary())).isInstanceOf(InvalidKeyset.class);
    assertThatThrownBy(() -> keyset.without("1")).isInstanceOf(InvalidKeyset.class);
    assertThatThrownBy(() -> keyset.withPrimary("1")).isInstanceOf(InvalidKeyset.class);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", " ", "{}", "null", "[]", "\"text\"", "hunter2", "{\"key\": []}"})
  void what_is_no_keyset_is_refused(String text) {
    assertRefused(text);
  }

  @Test
  void a_keyset_cut_short_anywhere_is_refused() {
    String json = Keyset.generate().toJson().strip();

    for (int length = 0; length < json.length(); length++) {
      assertRefused(json.substring(0, length));
    }
  }

  @Test
  void a_keyset_without_its_primary_is_refused() {
    assertRefused(edited("\"primaryKeyId\":\\s*\\d+", "\"primaryKeyId\": 1"));
    assertRefused(edited("\"primaryKeyId\":\\s*\\d+,", ""));
  }

  @Test
  void a_keyset_whose_primary_is_not_enabled_is_refused() {
    assertRefused(edited("ENABLED", "DISABLED"));
    assertRefused(edited("ENABLED", "DESTROYED"));
  }

  @Test
  void a_keyset_with_a_damaged_key_is_refused() {
    assertRefused(edited("(\"value\":\\s*\")[^\"]+", "$1GhA="));
    assertRefused(edited("(\"value\":\\s*\")[^\"]+", "$1%%%"));
    assertRefused(edited("AesGcmKey", "NoSuchKey"));
  }

  @Test
  void a_keyset_shares_its_keys_with_a_copy_of_it_and_with_what_was_made_of_it() {
    Keyset keyset = Keyset.generate();
    Keyset more = keyset.withNewKey();

    assertThat(keyset.sharesKeysWith(Keyset.parse(keyset.toJson()))).isTrue();
    assertThat(more.withPrimary(more.keys().get(1)).sharesKeysWith(keyset)).isTrue();
    assertThat(keyset.sharesKeysWith(Keyset.generate())).isFalse();
  }

  @Test
  void a_key_without_prefix_opens_and_is_never_destroyed_for_nobody_knows_what_needs_it()
      throws GeneralSecurityException {
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
  void a_keyset_of_another_kind_is_refused(Parameters parameters) throws GeneralSecurityException {
    assertRefused(json(KeysetHandle.generateNew(parameters, RegistryConfiguration.get())));
  }

  @Test
  void one_key_of_another_kind_spoils_a_keyset() throws GeneralSecurityException {
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
