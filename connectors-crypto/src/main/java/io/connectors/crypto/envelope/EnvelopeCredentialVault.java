package io.connectors.crypto.envelope;

import com.google.crypto.tink.Aead;
import io.connectors.crypto.envelope.CiphertextFormat.Envelope;
import io.connectors.crypto.envelope.TenantKeysets.Unwrapped;
import io.connectors.crypto.keyset.KeyEncryption;
import io.connectors.domain.credential.CredentialOwner;
import io.connectors.domain.credential.CredentialUnavailable;
import io.connectors.domain.credential.CredentialVault;
import io.connectors.domain.credential.Credentials;
import io.connectors.domain.credential.Destinations;
import io.connectors.domain.credential.SealedCredentials;
import io.connectors.domain.key.TenantKeyRepository;
import io.connectors.domain.shared.TenantId;
import java.security.GeneralSecurityException;
import java.time.Clock;
import java.util.Optional;

/**
 * Crypto adapter: encrypts all credentials of a connector as one padded AES-256-GCM ciphertext
 * under a key of the tenant, which {@link KeyEncryption} wraps. Thread-safe.
 */
public final class EnvelopeCredentialVault implements CredentialVault {

  private final TenantKeysets keysets;
  private final Clock clock;

  private EnvelopeCredentialVault(TenantKeyRepository keys, KeyEncryption encryption, Clock clock) {
    this.keysets = new TenantKeysets(keys, encryption, clock);
    this.clock = clock;
  }

  /** A vault over the stored keys of tenants and their key encryption. */
  public static EnvelopeCredentialVault of(
      TenantKeyRepository keys, KeyEncryption encryption, Clock clock) {
    return new EnvelopeCredentialVault(keys, encryption, clock);
  }

  /**
   * {@inheritDoc}
   *
   * @throws IllegalArgumentException if there are no credentials to seal
   */
  @Override
  public SealedCredentials seal(
      CredentialOwner owner, Credentials credentials, Destinations destinations) {
    if (credentials.isEmpty()) {
      throw new IllegalArgumentException("a connector without credentials has nothing to seal");
    }
    // encoded first, so that invalid credentials create no key
    byte[] plaintext = PaddedBytes.pad(CredentialEncoding.encode(credentials));
    Unwrapped key = keysets.toSeal(owner.tenant());
    SecretVersion secret = SecretVersion.givenAt(clock.instant());
    byte[] sealed = seal(owner, plaintext, key, secret, destinations);
    return SealedCredentials.of(sealed, credentials.names(), destinations);
  }

  /**
   * Re-encrypts credentials under the newest key of the tenant; absent if that key encrypts them
   * already.
   *
   * @throws CredentialUnavailable if they cannot be decrypted
   */
  Optional<SealedCredentials> reseal(CredentialOwner owner, SealedCredentials stored) {
    Unwrapped newest = keysets.toSeal(owner.tenant());
    if (CiphertextFormat.needs(stored, newest.version())) {
      return Optional.empty();
    }
    byte[] plaintext = PaddedBytes.pad(CredentialEncoding.encode(open(owner, stored)));
    SecretVersion secret = CiphertextFormat.envelope(stored.ciphertext()).secret();
    byte[] sealed = seal(owner, plaintext, newest, secret, stored.destinations());
    return Optional.of(SealedCredentials.of(sealed, stored.fields(), stored.destinations()));
  }

  @Override
  public Credentials open(CredentialOwner owner, SealedCredentials sealed) {
    Envelope envelope = CiphertextFormat.envelope(sealed.ciphertext());
    byte[] place =
        AssociatedData.of(owner, envelope.key(), envelope.secret(), sealed.destinations());
    return open(owner, envelope, place);
  }

  @Override
  public void destroyKeys(TenantId tenant) {
    keysets.forget(tenant);
  }

  private static byte[] seal(
      CredentialOwner owner,
      byte[] plaintext,
      Unwrapped key,
      SecretVersion secret,
      Destinations destinations) {
    byte[] place = AssociatedData.of(owner, key.version(), secret, destinations);
    return new Envelope(key.version(), secret, encrypt(key.aead(), plaintext, place)).bytes();
  }

  /** Tries the cached key first and reads the store only if it fails. */
  private Credentials open(CredentialOwner owner, Envelope sealed, byte[] place) {
    Optional<Unwrapped> known = keysets.known(owner.tenant(), sealed.key());
    byte[] plaintext =
        known
            .flatMap(key -> decrypt(key.aead(), sealed.ciphertext(), place))
            .or(
                () ->
                    keysets
                        .readAgain(owner.tenant(), sealed.key())
                        .filter(key -> !known.equals(Optional.of(key)))
                        .flatMap(key -> decrypt(key.aead(), sealed.ciphertext(), place)))
            .orElseThrow(
                () -> new CredentialUnavailable("The stored credentials cannot be decrypted."));
    return CredentialEncoding.decode(PaddedBytes.unpad(plaintext));
  }

  private static byte[] encrypt(Aead aead, byte[] plaintext, byte[] place) {
    try {
      return aead.encrypt(plaintext, place);
    } catch (GeneralSecurityException | RuntimeException e) {
      throw new CredentialUnavailable("The credentials cannot be encrypted.", e);
    }
  }

  private static Optional<byte[]> decrypt(Aead aead, byte[] ciphertext, byte[] place) {
    try {
      return Optional.of(aead.decrypt(ciphertext, place));
    } catch (GeneralSecurityException | RuntimeException e) {
      return Optional.empty(); // one message for every cause
    }
  }
}
