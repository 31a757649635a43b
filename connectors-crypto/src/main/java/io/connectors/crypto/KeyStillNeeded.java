package io.connectors.crypto;

import io.connectors.domain.connector.Connector;
import io.connectors.domain.key.KeyVersion;
import java.util.List;

/** Refusal: a key is not removed, because a row is sealed under it; takes the removal back. */
final class KeyStillNeeded extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private KeyStillNeeded() {
    super("a row is sealed under this key");
  }

  /**
   * Looks through rows of the key's tenant.
   *
   * @throws KeyStillNeeded if one of them is sealed under that key
   */
  static void refuse(List<Connector> rows, KeyVersion version) {
    for (Connector row : rows) {
      if (row.credentials().filter(stored -> SealedForm.needs(stored, version)).isPresent()) {
        throw new KeyStillNeeded();
      }
    }
  }
}
