package io.connectors.domain.credential;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * Value: stored encrypted credentials, with their field names and destinations, which are not
 * secret, and the result of the last decryption attempt. Equality ignores that result.
 */
public final class SealedCredentials {

  private final byte[] ciphertext;
  private final List<String> fields;
  private final Destinations destinations;
  private final Optional<Instant> unreadableSince;

  private SealedCredentials(
      byte[] ciphertext,
      List<String> fields,
      Destinations destinations,
      Optional<Instant> unreadableSince) {
    this.ciphertext = ciphertext.clone();
    this.fields = List.copyOf(fields);
    this.destinations = destinations;
    this.unreadableSince = unreadableSince;
  }

  /**
   * Stored encrypted credentials.
   *
   * @param ciphertext the ciphertext of {@link CredentialVault#seal}
   * @param fields the names of the fields
   * @param destinations the destinations given to {@link CredentialVault#seal}
   * @throws IllegalArgumentException if the ciphertext is empty
   */
  public static SealedCredentials of(
      byte[] ciphertext, List<String> fields, Destinations destinations) {
    if (ciphertext.length == 0) {
      throw new IllegalArgumentException("the ciphertext must not be empty");
    }
    return new SealedCredentials(ciphertext, fields, destinations, Optional.empty());
  }

  /** A copy, marked as undecryptable since this time, or since the time of an earlier mark. */
  public SealedCredentials foundUnreadable(Instant at) {
    return new SealedCredentials(
        ciphertext, fields, destinations, Optional.of(unreadableSince.orElse(at)));
  }

  /**
   * A copy with the result of a decryption attempt; absent if the previous attempt had the same
   * result.
   *
   * @param succeeded whether the decryption succeeded
   */
  public Optional<SealedCredentials> withDecryptionResult(boolean succeeded, Instant at) {
    if (succeeded == unreadableSince.isEmpty()) {
      return Optional.empty();
    }
    return Optional.of(succeeded ? of(ciphertext, fields, destinations) : foundUnreadable(at));
  }

  /** A copy of the ciphertext. */
  public byte[] ciphertext() {
    return ciphertext.clone();
  }

  /** The names of the encrypted fields. */
  public List<String> fields() {
    return fields;
  }

  /** The destinations that the credentials were saved for. */
  public Destinations destinations() {
    return destinations;
  }

  /**
   * The time since when the credentials cannot be decrypted; absent if the last attempt succeeded,
   * or without an attempt.
   */
  public Optional<Instant> unreadableSince() {
    return unreadableSince;
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof SealedCredentials sealed
        && Arrays.equals(ciphertext, sealed.ciphertext)
        && fields.equals(sealed.fields)
        && destinations.equals(sealed.destinations);
  }

  @Override
  public int hashCode() {
    return 31 * Arrays.hashCode(ciphertext) + fields.hashCode();
  }

  /** The names of the fields without the ciphertext. */
  @Override
  public String toString() {
    return "SealedCredentials" + fields;
  }
}
