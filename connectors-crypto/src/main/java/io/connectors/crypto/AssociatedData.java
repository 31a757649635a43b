package io.connectors.crypto;

import io.connectors.domain.credential.CredentialOwner;
import io.connectors.domain.key.KeyVersion;
import io.connectors.domain.shared.TenantId;
import java.util.List;

/**
 * Crypto adapter: the associated data that ties a ciphertext to its place, so that one copied to
 * another place does not open there. What is sealed for another purpose is of another kind.
 */
final class AssociatedData {

  private static final String DIRECT = "connectors/1";
  private static final String ENVELOPE = "connectors/2";
  private static final String SEALED = "connector-credentials";
  private static final String KEYSET = "tenant-keyset";
  private static final String CHECK = "key-check";

  private AssociatedData() {}

  /** Of credentials that are sealed under the keyset from outside itself. */
  static byte[] of(CredentialOwner owner) {
    return LengthPrefixedTexts.encode(
        List.of(DIRECT, owner.tenant().value(), owner.connector().toString(), SEALED));
  }

  /**
   * Of credentials that are sealed under a key of their tenant.
   *
   * @param secret the version of what is sealed
   */
  static byte[] of(CredentialOwner owner, KeyVersion key, SecretVersion secret) {
    return LengthPrefixedTexts.encode(
        List.of(
            ENVELOPE,
            owner.tenant().value(),
            owner.connector().toString(),
            SEALED,
            Integer.toString(key.value()),
            Long.toString(secret.value())));
  }

  /** Of a tenant's keyset that is wrapped. */
  static byte[] of(TenantId tenant, KeyVersion version) {
    return LengthPrefixedTexts.encode(
        List.of(ENVELOPE, tenant.value(), KEYSET, Integer.toString(version.value())));
  }

  /** Of the text by which a database knows its key. */
  static byte[] ofCheck() {
    return LengthPrefixedTexts.encode(List.of(ENVELOPE, CHECK));
  }
}
