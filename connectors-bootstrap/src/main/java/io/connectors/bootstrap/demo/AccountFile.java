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
 * The file with the demo accounts, one per line, readable only by its owner. It is read for every
 * request, so edits take effect immediately.
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
   * The accounts at the start of the application; empty if the file does not exist yet.
   *
   * @throws StartupError if it cannot be read
   */
  Optional<Map<String, DemoAccount>> stored() {
    try {
      return Files.exists(path) ? Optional.of(read()) : Optional.empty();
    } catch (IOException | ConnectorsException | IllegalArgumentException unreadable) {
      throw new StartupError(
          "The file " + NAME + " in CONNECTORS_HOME cannot be read. Fix it or delete it.");
    }
  }

  /**
   * The current accounts, by their subjects.
   *
   * @throws Unavailable if the file cannot be read
   */
  Map<String, DemoAccount> accounts() {
    try {
      return read();
    } catch (IOException | ConnectorsException | IllegalArgumentException unreadable) {
      throw new Unavailable("The demo accounts cannot be read now.", unreadable);
    }
  }

  void write(Map<String, DemoAccount> accounts) {
    home.store(
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
                throw new IllegalArgumentException("an account must be an object");
              }
              accounts.put(subject, DemoAccount.read(subject, object));
            });
    return accounts;
  }
}
