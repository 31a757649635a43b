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

/** Wiring: the keyset that the embedded default makes for itself, once. */
final class HomeKeyset {

  private static final String NAME = NamedKeyset.IN_HOME;

  private HomeKeyset() {}

  /** A second keyset over a database that holds ciphertexts of the first would lose them. */
  static NamedKeyset of(Home home, Login owner) {
    Path path = home.directory(NAME);
    try {
      if (!Files.exists(path)) {
        make(path, owner);
      }
      return NamedKeyset.validated("The " + NAME + " in CONNECTORS_HOME", new KeysetFile(path));
    } catch (InvalidKeyset unusable) {
      throw new StartupError(
          "The " + NAME + " in CONNECTORS_HOME cannot be used: " + unusable.getMessage());
    } catch (SQLException unreachable) {
      throw new StartupError("The embedded database does not answer.");
    }
  }

  private static void make(Path path, Login owner) throws SQLException {
    if (StoredCiphertexts.existIn(owner.url(), owner.user(), owner.password())) {
      throw new StartupError(
          "CONNECTORS_HOME has lost its "
              + NAME
              + ", and the database holds credentials that only it opens: put it back.");
    }
    StoredCiphertexts.forgetKeys(owner.url(), owner.user(), owner.password());
    new KeysetFile(path).writeNew(Keyset.generate());
  }
}
