package io.connectors.testkit.memory;

import io.connectors.domain.credential.CredentialOwner;
import io.connectors.domain.credential.CredentialUnavailable;
import io.connectors.domain.credential.CredentialVault;
import io.connectors.domain.credential.Credentials;
import io.connectors.domain.credential.Destinations;
import io.connectors.domain.credential.SealedCredentials;
import io.connectors.domain.shared.TenantId;
import java.nio.ByteBuffer;
import java.security.SecureRandom;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/**
 * In-memory adapter: a vault that stores the credentials and returns a random number instead of a
 * ciphertext. For development and tests: all credentials are lost at a restart. Thread-safe.
 */
public final class InMemoryCredentialVault implements CredentialVault {

  private static final int NUMBER_BYTES = 32;

  private record Kept(CredentialOwner owner, Destinations destinations, Credentials credentials) {}

  private final SecureRandom random = new SecureRandom();
  private final Map<ByteBuffer, Kept> kept = new ConcurrentHashMap<>();

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
    byte[] number = new byte[NUMBER_BYTES];
    random.nextBytes(number);
    kept.put(ByteBuffer.wrap(number), new Kept(owner, destinations, credentials));
    return SealedCredentials.of(number, credentials.names(), destinations);
  }

  @Override
  public Credentials open(CredentialOwner owner, SealedCredentials sealed) {
    return Optional.ofNullable(kept.get(ByteBuffer.wrap(sealed.ciphertext())))
        .filter(known -> known.owner().equals(owner))
        .filter(known -> known.destinations().equals(sealed.destinations()))
        .map(Kept::credentials)
        .orElseThrow(() -> new CredentialUnavailable("These credentials were not sealed here."));
  }

  /** Does nothing, because the unit of work that deletes the tenant may still roll back. */
  @Override
  public void destroyKeys(TenantId tenant) {}
}
