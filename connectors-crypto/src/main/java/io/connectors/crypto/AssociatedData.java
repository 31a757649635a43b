package io.connectors.crypto;

import io.connectors.domain.credential.CredentialOwner;
import java.util.List;

/**
 * Crypto adapter: the associated data that ties a ciphertext to its place, so that one copied to
 * another connector or tenant does not open there.
 */
final class AssociatedData {

  private static final String VERSION = "connectors/1";
  // What else may be sealed one day, a tenant's own keys for instance, gets a kind of its own.
  private static final String KIND = "connector-credentials";

  private AssociatedData() {}

  /** The bytes of that place; no two owners have the same. */
  static byte[] of(CredentialOwner owner) {
    return LengthPrefixedTexts.encode(
        List.of(VERSION, owner.tenant().value(), owner.connector().toString(), KIND));
  }
}
