package io.connectors.crypto.keyset;

import com.google.crypto.tink.Aead;
import com.google.crypto.tink.Configuration;
import com.google.crypto.tink.InsecureSecretKeyAccess;
import com.google.crypto.tink.KeyStatus;
import com.google.crypto.tink.KeysetHandle;
import com.google.crypto.tink.RegistryConfiguration;
import com.google.crypto.tink.TinkJsonProtoKeysetFormat;
import com.google.crypto.tink.aead.AeadConfig;
import com.google.crypto.tink.aead.AesGcmParameters;
import com.google.crypto.tink.aead.PredefinedAeadParameters;
import java.security.GeneralSecurityException;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Value: a keyset of AES-256-GCM keys, one of them primary. The primary key encrypts, all enabled
 * keys decrypt. Immutable, and never printed.
 */
public final class Keyset {

  private static final int KEY_BYTES = 32;
  private static final Configuration TINK = registered();

  private final KeysetHandle handle;

  private Keyset(KeysetHandle handle) {
    this.handle = handle;
  }

  /** A new keyset of one random key. */
  public static Keyset generate() {
    try {
      return new Keyset(KeysetHandle.generateNew(PredefinedAeadParameters.AES256_GCM, TINK));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("this Java runtime cannot create an AES-256-GCM key", e);
    }
  }

  /**
   * Parses Tink's cleartext JSON.
   *
   * @throws InvalidKeyset if it is malformed, has no enabled primary key, or contains a key that is
   *     not AES-256-GCM
   */
  public static Keyset parse(String json) {
    Keyset keyset = new Keyset(handleOf(json));
    keyset.requireKnownKeys();
    keyset.aead();
    return keyset;
  }

  /** The keys in Tink's cleartext JSON, only for a file that only its owner can read. */
  public String toJson() {
    try {
      return TinkJsonProtoKeysetFormat.serializeKeyset(handle, TINK, InsecureSecretKeyAccess.get());
    } catch (GeneralSecurityException e) {
      throw new InvalidKeyset("The keyset cannot be written as JSON.");
    }
  }

  /** The identifier of the primary key, as in Tink's JSON. */
  public String primary() {
    return idOf(handle.getPrimary());
  }

  /** The identifiers of all keys, in the order of addition. */
  public List<String> keys() {
    return entries().map(Keyset::idOf).toList();
  }

  /** A copy with an additional random key, which is not primary. */
  public Keyset withNewKey() {
    return edited(
        keys ->
            keys.addEntry(
                KeysetHandle.generateEntryFromParameters(PredefinedAeadParameters.AES256_GCM)
                    .withRandomId()));
  }

  /**
   * A copy with another primary key.
   *
   * @throws InvalidKeyset if the key does not exist or is not enabled
   */
  public Keyset withPrimary(String key) {
    int index = indexOf(key);
    if (!holds(key)) {
      throw new InvalidKeyset("The key is not enabled.");
    }
    return edited(keys -> keys.getAt(index).makePrimary());
  }

  /**
   * A copy without a key.
   *
   * @throws InvalidKeyset if the key does not exist, is primary, or lacks Tink's prefix: its
   *     ciphertexts do not name it, so its use is unknown
   */
  public Keyset without(String key) {
    int index = indexOf(key);
    if (key.equals(primary())) {
      throw new InvalidKeyset("The primary key cannot be destroyed: promote another one first.");
    }
    if (parameters(index).getVariant() != AesGcmParameters.Variant.TINK) {
      throw new InvalidKeyset(
          "A key without Tink's prefix cannot be destroyed: its use is unknown.");
    }
    return edited(keys -> keys.deleteAt(index));
  }

  /** Whether it has an enabled key with this identifier. */
  public boolean holds(String key) {
    return entries()
        .anyMatch(entry -> entry.getStatus() == KeyStatus.ENABLED && idOf(entry).equals(key));
  }

  /** Whether the keysets share a key. */
  public boolean sharesKeysWith(Keyset other) {
    return entries()
        .map(KeysetHandle.Entry::getKey)
        .anyMatch(
            mine -> other.entries().map(KeysetHandle.Entry::getKey).anyMatch(mine::equalsKey));
  }

  /** Never contains the keys. */
  @Override
  public String toString() {
    return "Keyset[redacted]";
  }

  /**
   * The AEAD of the keys, for this module only.
   *
   * @throws InvalidKeyset if there is no usable primary key
   */
  public Aead aead() {
    try {
      return handle.getPrimitive(TINK, Aead.class);
    } catch (GeneralSecurityException | RuntimeException e) {
      throw new InvalidKeyset("The keyset has no usable primary key.");
    }
  }

  private static String idOf(KeysetHandle.Entry entry) {
    return Integer.toUnsignedString(entry.getId());
  }

  private Stream<KeysetHandle.Entry> entries() {
    return IntStream.range(0, handle.size()).mapToObj(handle::getAt);
  }

  private int indexOf(String key) {
    int index = keys().indexOf(key);
    if (index < 0) {
      throw new InvalidKeyset("The keyset has no such key.");
    }
    return index;
  }

  private Keyset edited(Consumer<KeysetHandle.Builder> edit) {
    try {
      KeysetHandle.Builder builder = KeysetHandle.newBuilder(handle);
      edit.accept(builder);
      return new Keyset(builder.build());
    } catch (GeneralSecurityException e) {
      throw new InvalidKeyset("The keyset cannot be changed.");
    }
  }

  private static Configuration registered() {
    try {
      AeadConfig.register();
      return RegistryConfiguration.get();
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("Tink cannot register its AEAD primitives", e);
    }
  }

  // without the cause, because a JSON parser's messages may quote the text
  private static KeysetHandle handleOf(String json) {
    try {
      return TinkJsonProtoKeysetFormat.parseKeyset(json, TINK, InsecureSecretKeyAccess.get());
    } catch (GeneralSecurityException | RuntimeException e) {
      throw new InvalidKeyset("The keyset is not a Tink keyset in cleartext JSON.");
    }
  }

  private void requireKnownKeys() {
    for (int i = 0; i < handle.size(); i++) {
      if (!isAes256Gcm(i)) {
        throw new InvalidKeyset("The keyset contains a key that is not AES-256-GCM.");
      }
    }
  }

  private AesGcmParameters parameters(int index) {
    return (AesGcmParameters) handle.getAt(index).getKey().getParameters();
  }

  private boolean isAes256Gcm(int index) {
    try {
      return handle.getAt(index).getKey().getParameters() instanceof AesGcmParameters parameters
          && parameters.getKeySizeBytes() == KEY_BYTES;
    } catch (RuntimeException e) {
      return false; // a known type, but a broken key
    }
  }
}
