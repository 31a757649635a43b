package io.connectors.crypto.envelope;

import io.connectors.domain.credential.CredentialOwner;
import io.connectors.domain.credential.Destinations;
import io.connectors.domain.key.KeyVersion;
import io.connectors.domain.shared.TenantId;
import java.util.ArrayList;
import java.util.List;

/**
 * Crypto adapter: the associated data that binds a ciphertext to its place and purpose, so that a
 * copy at another place cannot be decrypted.
 */
final class AssociatedData {

  private static final String KEYS = "connectors/2";
  private static final String CURRENT_FORM = "connectors/3";
  private static final String SEALED = "connector-credentials";
  private static final String KEYSET = "tenant-keyset";
  private static final String CHECK = "key-check";

  private AssociatedData() {}

  /**
   * Of credentials under a tenant key.
   *
   * @param secret the version of the credentials
   * @param destinations the destinations of the credentials
   */
  static byte[] of(
      CredentialOwner owner, KeyVersion key, SecretVersion secret, Destinations destinations) {
    List<String> texts = new ArrayList<>();
    texts.add(CURRENT_FORM);
    texts.add(owner.tenant().value());
    texts.add(owner.connector().toString());
    texts.add(SEALED);
    texts.add(Integer.toString(key.value()));
    texts.add(Long.toString(secret.value()));
    texts.addAll(destinations.texts());
    return LengthPrefixedTexts.encode(texts);
  }

  /** Of a wrapped tenant keyset. */
  static byte[] of(TenantId tenant, KeyVersion version) {
    return LengthPrefixedTexts.encode(
        List.of(KEYS, tenant.value(), KEYSET, Integer.toString(version.value())));
  }

  /** Of the check value of a database. */
  static byte[] ofCheck() {
    return LengthPrefixedTexts.encode(List.of(KEYS, CHECK));
  }
}
