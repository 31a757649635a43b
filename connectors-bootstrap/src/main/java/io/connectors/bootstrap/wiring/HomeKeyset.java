package io.connectors.bootstrap.wiring;

import io.connectors.bootstrap.home.Home;
import io.connectors.bootstrap.settings.ExternalDatabase.Login;
import io.connectors.bootstrap.settings.NamedKeyset;
import io.connectors.bootstrap.settings.StartupError;
import io.connectors.crypto.keyset.InvalidKeyset;
import io.connectors.crypto.keyset.Keyset;
import io.connectors.crypto.keyset.KeysetFile;
import io.connectors.persistence.database.StoredCiphertexts;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;

/** Wiring: the keyset of the embedded database, generated at the first start. */
final class HomeKeyset {

  private static final String NAME = NamedKeyset.IN_HOME;

  private HomeKeyset() {}

  /** Never replaces a lost keyset while the database contains ciphertexts. */
  static NamedKeyset of(Home home, Login owner) {
    Path path = home.directory(NAME);
    try {
      if (!Files.exists(path)) {
        create(path, owner);
      }
      return NamedKeyset.validated("The " + NAME + " in CONNECTORS_HOME", new KeysetFile(path));
    } catch (InvalidKeyset unusable) {
      throw new StartupError(
          "The " + NAME + " in CONNECTORS_HOME cannot be used: " + unusable.getMessage());
    } catch (SQLException unreachable) {
      throw new StartupError("The embedded database does not respond.");
    }
  }

  private static void create(Path path, Login owner) throws SQLException {
    if (StoredCiphertexts.existIn(owner.url(), owner.user(), owner.password())) {
      throw new StartupError(
          "CONNECTORS_HOME has lost its "
              + NAME
              + ", but the database contains credentials encrypted with it. Restore the file.");
    }
    StoredCiphertexts.forgetKeys(owner.url(), owner.user(), owner.password());
    new KeysetFile(path).writeNew(Keyset.generate());
  }
}
