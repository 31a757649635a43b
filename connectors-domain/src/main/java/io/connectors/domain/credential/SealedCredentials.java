package io.connectors.domain.credential;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * Value: encrypted credentials as a store keeps them, with the names of the fields inside and the
 * destinations they were given for, which are not secret, and with the result of the last attempt
 * to open them. Two are equal if they are the same to the byte, whatever that result was.
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
   * What a store keeps.
   *
   * @param ciphertext what {@link CredentialVault#seal} made, to the byte
   * @param fields the names of the fields inside
   * @param destinations the destinations that {@link CredentialVault#seal} was given
   * @throws IllegalArgumentException if the ciphertext is empty
   */
  public static SealedCredentials of(
      byte[] ciphertext, List<String> fields, Destinations destinations) {
    if (ciphertext.length == 0) {
      throw new IllegalArgumentException("sealed credentials are never empty");
    }
    return new SealedCredentials(ciphertext, fields, destinations, Optional.empty());
  }

  /** The same, known not to open since then; or since earlier, if that is known already. */
  public SealedCredentials foundUnreadable(Instant at) {
    return new SealedCredentials(
        ciphertext, fields, destinations, Optional.of(unreadableSince.orElse(at)));
  }

  /**
   * The same with what trying to open them has shown just now; absent if that was known.
   *
   * @param opens whether they opened
   */
  public Optional<SealedCredentials> withDecryptionResult(boolean opens, Instant at) {
    if (opens == unreadableSince.isEmpty()) {
      return Optional.empty();
    }
    return Optional.of(opens ? of(ciphertext, fields, destinations) : foundUnreadable(at));
  }

  /** A copy of the ciphertext. */
  public byte[] ciphertext() {
    return ciphertext.clone();
  }

  /** The names of the fields inside. */
  public List<String> fields() {
    return fields;
  }

  /** The destinations they were given for. */
  public Destinations destinations() {
    return destinations;
  }

  /** Since when they are known not to open; absent if they opened, or nobody has tried. */
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

  /** The names of the fields, nothing of the ciphertext. */
  @Override
  public String toString() {
    return "SealedCredentials" + fields;
  }
}
