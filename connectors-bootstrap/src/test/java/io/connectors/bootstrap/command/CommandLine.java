package io.connectors.bootstrap.command;

import io.connectors.bootstrap.settings.ExternalDatabase.Login;
import io.connectors.bootstrap.settings.ValidatedSettings;
import io.connectors.bootstrap.wiring.Installation;
import io.connectors.persistence.database.DatabaseRoles;
import io.connectors.persistence.testing.TestDatabase;
import io.micronaut.context.ApplicationContext;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Supplier;

/** Runs commands in this process. */
final class CommandLine {

  private final Map<String, String> settings;

  private CommandLine(Map<String, String> settings) {
    this.settings = settings;
  }

  /** Commands with only these settings. */
  static CommandLine with(Map<String, String> settings) {
    return new CommandLine(Map.copyOf(settings));
  }

  /** Commands on a test database. They must not create the home. */
  static CommandLine over(TestDatabase database, Path home) {
    return over(
        new Login(database.url(), DatabaseRoles.APPLICATION, database.password()),
        database.password(),
        home);
  }

  /** Commands on the database of that login. */
  static CommandLine over(Login application, String ownersPassword, Path home) {
    return with(
        Map.ofEntries(
            Map.entry("datasources.default.url", application.url()),
            Map.entry("datasources.default.username", application.user()),
            Map.entry("datasources.default.password", application.password()),
            Map.entry("flyway.datasources.default.url", application.url()),
            Map.entry("flyway.datasources.default.user", DatabaseRoles.OWNER),
            Map.entry("flyway.datasources.default.password", ownersPassword),
            Map.entry("connectors.home", home.toString()),
            Map.entry("connectors.jwks-url", "http://localhost:1/keys"),
            Map.entry("connectors.jwt-issuer", "http://localhost:1"),
            Map.entry("connectors.jwt-audience", "connectors")));
  }

  /** A copy with one setting added or replaced. */
  CommandLine and(String setting, String value) {
    Map<String, String> more = new HashMap<>(settings);
    more.put(setting, value);
    return with(more);
  }

  /** A copy without the settings with that prefix. */
  CommandLine without(String prefix) {
    Map<String, String> fewer = new HashMap<>(settings);
    fewer.keySet().removeIf(name -> name.startsWith(prefix));
    return with(fewer);
  }

  /** Runs a command whose arguments are separated by single spaces. */
  Outcome run(String command) {
    PrintStream standardOutput = System.out;
    PrintStream standardError = System.err;
    ByteArrayOutputStream output = new ByteArrayOutputStream();
    ByteArrayOutputStream errors = new ByteArrayOutputStream();
    System.setOut(new PrintStream(output, true, StandardCharsets.UTF_8));
    System.setErr(new PrintStream(errors, true, StandardCharsets.UTF_8));
    try {
      int exitCode = configured(() -> Commands.run(command.split(" ")));
      return new Outcome(exitCode, text(output), text(errors));
    } finally {
      System.setOut(standardOutput);
      System.setErr(standardError);
    }
  }

  private static String text(ByteArrayOutputStream bytes) {
    return bytes.toString(StandardCharsets.UTF_8).strip();
  }

  /** Runs a query on the application, wired as for a command. */
  <T> T ask(Function<ApplicationContext, T> question) {
    return configured(
        () -> {
          ValidatedSettings validated = ValidatedSettings.of(Commands.settings(System.getenv()));
          try (Installation installation = Installation.open(validated)) {
            return question.apply(installation.context());
          }
        });
  }

  private <T> T configured(Supplier<T> work) {
    settings.forEach(System::setProperty);
    try {
      return work.get();
    } finally {
      settings.keySet().forEach(System::clearProperty);
    }
  }

  /** Exit code and output of a command. */
  record Outcome(int exitCode, String output, String errors) {}
}
