package io.connectors.bootstrap.command;

import io.connectors.bootstrap.database.Database;
import io.connectors.bootstrap.database.EmbeddedDatabase;
import io.connectors.bootstrap.home.Home;
import io.connectors.bootstrap.settings.ExternalDatabase;
import io.connectors.bootstrap.settings.ExternalDatabase.Login;
import io.connectors.bootstrap.settings.Settings;
import io.connectors.bootstrap.settings.StartupError;
import java.io.IOException;
import java.util.List;
import java.util.Optional;

/** Command: {@code migrate} updates the database schema, with the owner's login. Needs no key. */
final class Migrate implements Command {

  private final Settings settings;

  Migrate(Settings settings) {
    this.settings = settings;
  }

  @Override
  public int run(List<String> arguments) {
    Optional<Login> owner = ExternalDatabase.ownerIn(settings);
    int migrations = owner.isPresent() ? Database.migrate(owner.orElseThrow()) : migrateEmbedded();
    System.out.println(migrations + " migrations run");
    return 0;
  }

  private int migrateEmbedded() {
    try (Home home = Home.open(settings);
        EmbeddedDatabase database = EmbeddedDatabase.start(home)) {
      return Database.migrate(database.owner());
    } catch (IOException failed) {
      throw new StartupError("The embedded database cannot be stopped.");
    }
  }
}
