package io.connectors.crypto.keyset;

import io.connectors.domain.credential.CredentialUnavailable;
import io.connectors.domain.key.WrappedKeyset;
import java.security.GeneralSecurityException;
import java.util.Set;

/**
 * Crypto adapter: wraps with a keyset in memory. The source is read again before anything is
 * wrapped, to use a promoted key, and before an unwrapping fails, to find an added key.
 * Thread-safe.
 */
public final class LocalKeyEncryption implements KeyEncryption {

  private final KeysetSource source;
  private volatile Keyset newest;

  private LocalKeyEncryption(KeysetSource source) {
    this.source = source;
    this.newest = source.read();
  }

  /**
   * Wraps with the keyset of a source.
   *
   * @throws InvalidKeyset if the source has no usable keyset
   */
  public static LocalKeyEncryption of(KeysetSource source) {
    return new LocalKeyEncryption(source);
  }

  @Override
  public String primary() {
    return readAgain().primary();
  }

  @Override
  public Set<String> keys() {
    return Set.copyOf(readAgain().keys());
  }

  @Override
  public WrappedKeyset wrap(byte[] keyset, byte[] associatedData) {
    Keyset now = readAgain();
    try {
      return WrappedKeyset.of(now.primary(), now.aead().encrypt(keyset, associatedData));
    } catch (GeneralSecurityException | RuntimeException e) {
      throw new CredentialUnavailable("A key cannot be wrapped.", e);
    }
  }

  @Override
  public byte[] unwrap(WrappedKeyset wrapped, byte[] associatedData) {
    Keyset known = newest.holds(wrapped.wrappingKey()) ? newest : readAgain();
    try {
      return known.aead().decrypt(wrapped.bytes(), associatedData);
    } catch (GeneralSecurityException | RuntimeException e) {
      throw new CredentialUnavailable("A wrapped key cannot be unwrapped.", e);
    }
  }

  private Keyset readAgain() {
    try {
      Keyset now = source.read();
      newest = now;
      return now;
    } catch (InvalidKeyset unusable) {
      throw new CredentialUnavailable("The keyset cannot be read again.", unusable);
    }
  }
}
