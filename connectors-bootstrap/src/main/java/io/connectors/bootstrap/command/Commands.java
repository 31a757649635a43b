package io.connectors.bootstrap.command;

import io.connectors.bootstrap.settings.KnownSetting;
import io.connectors.bootstrap.settings.Settings;
import io.connectors.bootstrap.settings.StartupError;
import io.connectors.bootstrap.settings.UnknownSettings;
import io.connectors.bootstrap.settings.ValidatedSettings;
import io.micronaut.context.env.DefaultEnvironment;
import io.micronaut.context.env.Environment;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;

/** Selects the command by its name; {@code serve} is the default. */
public final class Commands {

  private static final Map<String, Supplier<Command>> BY_NAME =
      Map.of(
          "serve", () -> new Serve(validated()),
          "migrate", () -> new Migrate(settings()),
          "seed-connectors", () -> new SeedConnectors(validated()),
          "tenants", () -> new Tenants(Commands::validated),
          "keys", () -> new Keys(Commands::validated),
          "doctor",
              () ->
                  arguments -> new Keys(Commands::validated).withInstallation(KeysInUse::diagnose),
          "help", Help::new);

  private Commands() {}

  /**
   * Runs the command in the arguments.
   *
   * @return the exit code
   * @throws StartupError if the command is unknown, or an argument or setting is wrong
   */
  public static int run(String... arguments) {
    String name = arguments.length == 0 ? "serve" : arguments[0];
    Supplier<Command> command = BY_NAME.get(Help.isRequestedBy(name) ? "help" : name);
    if (command == null) {
      throw new StartupError("Unknown command. Run the command help to list the commands.");
    }
    boolean takesArguments = Set.of("tenants", "keys").contains(name);
    if (!takesArguments && arguments.length > 1) {
      throw new StartupError("The command " + name + " takes no arguments.");
    }
    List<String> rest = List.of(arguments).subList(Math.min(1, arguments.length), arguments.length);
    return command.get().run(rest);
  }

  private static ValidatedSettings validated() {
    return ValidatedSettings.of(settings());
  }

  private static Settings settings() {
    return settings(System.getenv());
  }

  /** Reads the environment, the system properties and the configuration files. */
  static Settings settings(Map<String, String> variables) {
    UnknownSettings.rejectIn(variables);
    Environment environment = new DefaultEnvironment(SettingsConfiguration.INSTANCE);
    try {
      environment.start();
    } catch (RuntimeException unreadable) {
      // The parser's message would repeat lines of the file.
      throw new StartupError(
          KnownSetting.MICRONAUT_CONFIG_FILES + " names a file that cannot be read.");
    }
    UnknownSettings.rejectIn(environment.getPropertySources());
    return new Settings(variables, environment);
  }
}
