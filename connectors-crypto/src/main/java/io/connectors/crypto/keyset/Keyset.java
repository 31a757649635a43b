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
 * Value: the keys that credentials are sealed with, every one of them AES-256-GCM, one of them
 * primary. The primary seals, all that are enabled open. Immutable, and never printed.
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
      throw new IllegalStateException("this Java runtime cannot make an AES-256-GCM key", e);
    }
  }

  /**
   * The keyset in Tink's JSON form, cleartext.
   *
   * @throws InvalidKeyset if it does not parse, has no enabled primary key, or holds a key that is
   *     not AES-256-GCM
   */
  public static Keyset parse(String json) {
    Keyset keyset = new Keyset(handleOf(json));
    keyset.requireKnownKeys();
    keyset.aead();
    return keyset;
  }

  /** The keys themselves, in Tink's JSON form. For a file that nobody else may read, no more. */
  public String toJson() {
    try {
      return TinkJsonProtoKeysetFormat.serializeKeyset(handle, TINK, InsecureSecretKeyAccess.get());
    } catch (GeneralSecurityException e) {
      throw new InvalidKeyset("The keyset cannot be written as JSON.");
    }
  }

  /** The identifier of the key that seals, as Tink's JSON form writes it. */
  public String primary() {
    return idOf(handle.getPrimary());
  }

  /** The identifiers of all keys, in the order in which they were added. */
  public List<String> keys() {
    return entries().map(Keyset::idOf).toList();
  }

  /** The same with one more random key, the last in order, which opens and does not seal yet. */
  public Keyset withNewKey() {
    return edited(
        keys ->
            keys.addEntry(
                KeysetHandle.generateEntryFromParameters(PredefinedAeadParameters.AES256_GCM)
                    .withRandomId()));
  }

  /**
   * The same, sealing with that key from now on.
   *
   * @throws InvalidKeyset if there is no such key, or it is not enabled
   */
  public Keyset withPrimary(String key) {
    int index = indexOf(key);
    if (!holds(key)) {
      throw new InvalidKeyset("The key is not enabled.");
    }
    return edited(keys -> keys.getAt(index).makePrimary());
  }

  /**
   * The same without that key, for good.
   *
   * @throws InvalidKeyset if there is no such key, it is the primary one, or it lacks Tink's
   *     prefix: ciphertexts do not name it, and so nobody can tell whether one needs it
   */
  public Keyset without(String key) {
    int index = indexOf(key);
    if (key.equals(primary())) {
      throw new InvalidKeyset("The primary key is not destroyed: promote another one first.");
    }
    if (parameters(index).getVariant() != AesGcmParameters.Variant.TINK) {
      throw new InvalidKeyset(
          "A key without Tink's prefix is not destroyed: who needs it is unknown.");
    }
    return edited(keys -> keys.deleteAt(index));
  }

  /** Whether it has an enabled key of that identifier. */
  public boolean holds(String key) {
    return entries()
        .anyMatch(entry -> entry.getStatus() == KeyStatus.ENABLED && idOf(entry).equals(key));
  }

  /** Whether a key of it is, bit by bit, a key of the other. */
  public boolean sharesKeysWith(Keyset other) {
    return entries()
        .map(KeysetHandle.Entry::getKey)
        .anyMatch(
            mine -> other.entries().map(KeysetHandle.Entry::getKey).anyMatch(mine::equalsKey));
  }

  /** Always without the keys. */
  @Override
  public String toString() {
    return "Keyset[redacted]";
  }

  /**
   * Encrypts with the primary key and decrypts with every enabled one. For this module alone.
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
      throw new InvalidKeyset("There is no such key in it.");
    }
    return index;
  }

  private Keyset edited(Consumer<KeysetHandle.Builder> edit) {
    try {
      KeysetHandle.Builder builder = KeysetHandle.newBuilder(handle);
      edit.accept(builder);
      return new Keyset(builder.build());
    } catch (GeneralSecurityException e) {
      throw new InvalidKeyset("The keyset cannot be changed like that.");
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

  // Causes are dropped on purpose: a JSON parser's messages may quote what they stumbled over.
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
        throw new InvalidKeyset("The keyset holds a key that is not AES-256-GCM.");
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
      return false; // Tink knows the type, but this key of it is broken
    }
  }
}
