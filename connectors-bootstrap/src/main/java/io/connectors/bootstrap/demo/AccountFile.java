package io.connectors.bootstrap.demo;

import io.connectors.bootstrap.home.Home;
import io.connectors.bootstrap.settings.StartupError;
import io.connectors.domain.shared.ConnectorsException;
import io.connectors.domain.shared.JsonValue.JsonObject;
import io.connectors.domain.shared.Unavailable;
import io.connectors.web.json.JsonReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * The file that the demo accounts are kept in, a line each, for its owner alone. It is read anew
 * whenever somebody asks, so that what is edited there counts from the next request on.
 */
final class AccountFile {

  private static final String NAME = "demo-accounts.json";

  private final Home home;
  private final Path path;

  AccountFile(Home home) {
    this.home = home;
    this.path = home.directory(NAME);
  }

  /**
   * What the file holds as the application starts; absent where there is none yet.
   *
   * @throws StartupError if it cannot be read
   */
  Optional<Map<String, DemoAccount>> kept() {
    try {
      return Files.exists(path) ? Optional.of(read()) : Optional.empty();
    } catch (IOException | ConnectorsException | IllegalArgumentException unreadable) {
      throw new StartupError(
          "CONNECTORS_HOME holds a " + NAME + " that cannot be read: mend it, or take it away.");
    }
  }

  /**
   * The accounts there are now, by their subjects.
   *
   * @throws Unavailable if the file cannot be read: then nobody is anybody
   */
  Map<String, DemoAccount> accounts() {
    try {
      return read();
    } catch (IOException | ConnectorsException | IllegalArgumentException unreadable) {
      throw new Unavailable("The demo accounts cannot be read now.", unreadable);
    }
  }

  void write(Map<String, DemoAccount> accounts) {
    home.keep(
        NAME,
        accounts.values().stream()
            .map(account -> "  \"" + account.caller().actor().subject() + "\": " + account.json())
            .collect(Collectors.joining(",\n", "{\n", "\n}\n")));
  }

  private Map<String, DemoAccount> read() throws IOException {
    Map<String, DemoAccount> accounts = new LinkedHashMap<>();
    JsonReader.readObject(Files.readAllBytes(path))
        .properties()
        .forEach(
            (subject, account) -> {
              if (!(account instanceof JsonObject object)) {
                throw new IllegalArgumentException("an account is an object");
              }
              accounts.put(subject, DemoAccount.read(subject, object));
            });
    return accounts;
  }
}
