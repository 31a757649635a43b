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

/** Wiring: the keyset that wraps tenants' keys, refused where it is not the database's own. */
final class KeyGuard {

  private KeyGuard() {}

  /**
   * The keyset, if it opens the check value of the database, which the first start leaves there.
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
        // Another replica may have been first, with another keyset.
        stored = check.find();
      }
      if (stored.filter(value -> KeyCheck.opens(encryption, value)).isEmpty()) {
        throw new StartupError(
            keyset.name()
                + " does not open the check value of this database: it is not, or no longer, the"
                + " keyset that the database is used with.");
      }
      return encryption;
    } catch (InvalidKeyset unusable) {
      throw new StartupError(keyset.name() + " cannot be used: " + unusable.getMessage());
    } catch (SQLException unreachable) {
      throw new StartupError("The database does not answer while its check value is read.");
    }
  }
}
