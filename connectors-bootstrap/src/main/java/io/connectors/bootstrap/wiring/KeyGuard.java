package io.connectors.bootstrap.wiring;

import io.connectors.bootstrap.database.Database;
import io.connectors.bootstrap.settings.ExternalDatabase.Login;
import io.connectors.bootstrap.settings.NamedKeyset;
import io.connectors.bootstrap.settings.StartupError;
import io.connectors.crypto.envelope.KeyCheck;
import io.connectors.crypto.keyset.InvalidKeyset;
import io.connectors.crypto.keyset.KeyEncryption;
import io.connectors.crypto.keyset.LocalKeyEncryption;
import io.connectors.domain.key.WrappedKeyset;
import io.connectors.persistence.database.StoredKeyCheck;
import java.sql.SQLException;
import java.util.Optional;

/** Wiring: the keyset that wraps tenant keys, rejected if it does not belong to the database. */
final class KeyGuard {

  private KeyGuard() {}

  /**
   * The keyset, if it decrypts the check value that the first start stored in the database.
   *
   * @throws StartupError if it does not
   */
  static KeyEncryption encryptionWith(NamedKeyset keyset, Login application) {
    try {
      LocalKeyEncryption encryption = LocalKeyEncryption.of(keyset.source());
      StoredKeyCheck check = new StoredKeyCheck(Database.dataSource(application));
      Optional<WrappedKeyset> stored = check.find();
      if (stored.isEmpty()) {
        check.add(KeyCheck.make(encryption));
        // Another replica may have stored one first, with another keyset.
        stored = check.find();
      }
      if (stored.filter(value -> KeyCheck.opens(encryption, value)).isEmpty()) {
        throw new StartupError(
            keyset.name()
                + " does not decrypt the check value of this database: it belongs to another"
                + " installation, or is an old copy.");
      }
      return encryption;
    } catch (InvalidKeyset unusable) {
      throw new StartupError(keyset.name() + " cannot be used: " + unusable.getMessage());
    } catch (SQLException unreachable) {
      throw new StartupError("The database does not respond to the query for its check value.");
    }
  }
}
