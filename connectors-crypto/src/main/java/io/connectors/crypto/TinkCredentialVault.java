package io.connectors.crypto;

import com.google.crypto.tink.Aead;
import io.connectors.domain.credential.CredentialOwner;
import io.connectors.domain.credential.CredentialUnavailable;
import io.connectors.domain.credential.CredentialVault;
import io.connectors.domain.credential.Credentials;
import io.connectors.domain.credential.SealedCredentials;
import io.connectors.domain.shared.TenantId;
import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;

/**
 * Crypto adapter: seals all credentials of a connector as one AES-256-GCM ciphertext under one
 * keyset for all tenants, for programs that keep no keys of tenants; {@link
 * EnvelopeCredentialVault} opens what it has sealed. One byte before the ciphertext says which form
 * it is; the names beside it are a label and play no part in opening it. Safe for use by many
 * threads.
 */
public final class TinkCredentialVault implements CredentialVault {

  private final Aead aead;

  private TinkCredentialVault(Aead aead) {
    this.aead = aead;
  }

  /** A vault whose keys are these. */
  public static TinkCredentialVault of(Keyset keyset) {
    return new TinkCredentialVault(keyset.aead());
  }

  /**
   * {@inheritDoc}
   *
   * @throws IllegalArgumentException if there are no credentials to seal
   */
  @Override
  public SealedCredentials seal(CredentialOwner owner, Credentials credentials) {
    if (credentials.isEmpty()) {
      throw new IllegalArgumentException("a connector without credentials has nothing to seal");
    }
    byte[] encrypted = encrypt(CredentialEncoding.encode(credentials), AssociatedData.of(owner));
    byte[] sealed =
        ByteBuffer.allocate(1 + encrypted.length).put(SealedForm.DIRECT).put(encrypted).array();
    return SealedCredentials.of(sealed, credentials.names());
  }

  @Override
  public Credentials open(CredentialOwner owner, SealedCredentials sealed) {
    ByteBuffer bytes = ByteBuffer.wrap(sealed.ciphertext());
    if (bytes.get() != SealedForm.DIRECT) {
      throw new CredentialUnavailable("The stored credentials are in a format not known here.");
    }
    byte[] encrypted = new byte[bytes.remaining()];
    bytes.get(encrypted);
    return CredentialEncoding.decode(decrypt(encrypted, AssociatedData.of(owner)));
  }

  /** One keyset for all: there is none of a single tenant to destroy. */
  @Override
  public void forget(TenantId tenant) {}

  private byte[] encrypt(byte[] plaintext, byte[] associatedData) {
    try {
      return aead.encrypt(plaintext, associatedData);
    } catch (GeneralSecurityException | RuntimeException e) {
      throw new CredentialUnavailable("The credentials cannot be encrypted.", e);
    }
  }

  private byte[] decrypt(byte[] ciphertext, byte[] associatedData) {
    try {
      return aead.decrypt(ciphertext, associatedData);
    } catch (GeneralSecurityException | RuntimeException e) {
      throw new CredentialUnavailable("The stored credentials cannot be decrypted.", e);
    }
  }
}
