package io.connectors.crypto.envelope;

import io.connectors.crypto.keyset.KeyEncryption;
import io.connectors.domain.credential.CredentialOwner;
import io.connectors.domain.credential.CredentialUnavailable;
import io.connectors.domain.credential.SealedCredentials;
import io.connectors.domain.key.KeyVersion;
import io.connectors.domain.key.TenantKey;
import io.connectors.domain.key.TenantKeyRepository;
import io.connectors.domain.key.TenantKeyring;
import io.connectors.domain.key.WrappedKeyset;
import io.connectors.domain.shared.TenantId;
import java.time.Clock;
import java.util.Optional;

/** Crypto adapter: the keys of {@link EnvelopeCredentialVault}. Thread-safe. */
public final class EnvelopeKeyring implements TenantKeyring {

  private final EnvelopeCredentialVault vault;
  private final KeyEncryption encryption;
  private final Clock clock;

  private EnvelopeKeyring(EnvelopeCredentialVault vault, KeyEncryption encryption, Clock clock) {
    this.vault = vault;
    this.encryption = encryption;
    this.clock = clock;
  }

  /** A keyring for the vault over the same keys. */
  public static EnvelopeKeyring of(
      TenantKeyRepository keys, KeyEncryption encryption, Clock clock) {
    return new EnvelopeKeyring(
        EnvelopeCredentialVault.of(keys, encryption, clock), encryption, clock);
  }

  @Override
  public TenantKey create(TenantId tenant, KeyVersion version) {
    return TenantKeysets.make(tenant, version, encryption, clock.instant());
  }

  @Override
  public boolean needsRewrapping(TenantKey key) {
    return !key.wrapped().wrappingKey().equals(encryption.primary());
  }

  @Override
  public Optional<WrappedKeyset> rewrap(TenantKey key) {
    byte[] place = AssociatedData.of(key.tenant(), key.version());
    byte[] keyset;
    try {
      keyset = encryption.unwrap(key.wrapped(), place);
    } catch (CredentialUnavailable unreadable) {
      return Optional.empty();
    }
    return Optional.of(encryption.wrap(keyset, place));
  }

  @Override
  public Optional<SealedCredentials> reseal(CredentialOwner owner, SealedCredentials sealed) {
    return vault.reseal(owner, sealed);
  }

  @Override
  public boolean needs(SealedCredentials sealed, TenantKey key) {
    return CiphertextFormat.needs(sealed, key.version());
  }
}
