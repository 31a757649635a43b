package io.connectors.crypto.envelope;

import io.connectors.domain.credential.CredentialUnavailable;
import io.connectors.domain.credential.Credentials;
import io.connectors.domain.credential.Secret;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Binary format of decrypted credentials: the name and text of each field, in their order. */
final class CredentialEncoding {

  private CredentialEncoding() {}

  /**
   * Encodes credentials.
   *
   * @throws CredentialUnavailable if a name or a text is not valid Unicode
   */
  static byte[] encode(Credentials credentials) {
    List<String> texts = new ArrayList<>();
    credentials
        .fields()
        .forEach(
            (name, secret) -> {
              texts.add(name);
              texts.add(secret.revealSecretText());
            });
    return LengthPrefixedTexts.encode(texts);
  }

  /**
   * Decodes credentials.
   *
   * @throws CredentialUnavailable unless {@link #encode} produces exactly these bytes, with at
   *     least one field
   */
  static Credentials decode(byte[] encoded) {
    List<String> texts = LengthPrefixedTexts.decode(encoded);
    if (texts.isEmpty() || texts.size() % 2 != 0) {
      throw new CredentialUnavailable("The stored credentials have no list of fields.");
    }
    Map<String, Secret> fields = new LinkedHashMap<>();
    for (int i = 0; i < texts.size(); i += 2) {
      if (fields.put(texts.get(i), Secret.of(texts.get(i + 1))) != null) {
        throw new CredentialUnavailable("The stored credentials contain a field twice.");
      }
    }
    return Credentials.of(fields);
  }
}
