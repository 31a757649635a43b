package io.connectors.bootstrap.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.connectors.bootstrap.settings.StartupError;
import io.connectors.bootstrap.settings.ValidatedSettings;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.io.TempDir;

/** Assertions on start-up errors: one line with the setting's name but not its value. */
abstract class StartupAssertions {

  /** A value that an error message must not contain. */
  static final String CONTENT = "s3cret-value";

  /** Parent directory of the home. */
  @TempDir Path directory;

  void assertRejected(Map<String, String> settings, String named) {
    assertOneLine(() -> validated(settings), named);
    assertThat(directory.resolve("home")).as("nothing was created").doesNotExist();
  }

  static void assertOneLine(Runnable start, String named) {
    assertThatThrownBy(start::run)
        .isInstanceOf(StartupError.class)
        .hasMessageContaining(named)
        .hasMessageNotContaining(CONTENT)
        .extracting(Throwable::getMessage)
        .asString()
        .hasLineCount(1);
  }

  ValidatedSettings validated(Map<String, String> settings) {
    Map<String, String> all = new HashMap<>(settings);
    all.put("CONNECTORS_HOME", directory.resolve("home").toString());
    return ValidatedSettings.of(Commands.settings(all));
  }

  static Map<String, String> external() {
    Map<String, String> settings = new HashMap<>();
    settings.put("DATASOURCES_DEFAULT_URL", "jdbc:postgresql://localhost:1/none");
    settings.put("DATASOURCES_DEFAULT_USERNAME", "connectors_app");
    settings.put("DATASOURCES_DEFAULT_PASSWORD", CONTENT);
    return settings;
  }

  static Map<String, String> issuer(String audience) {
    return Map.of(
        "CONNECTORS_JWKS_URL", "https://issuer.example/keys",
        "CONNECTORS_JWT_ISSUER", "https://issuer.example",
        "CONNECTORS_JWT_AUDIENCE", audience);
  }
}
