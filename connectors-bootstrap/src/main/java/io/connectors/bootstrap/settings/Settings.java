package io.connectors.bootstrap.settings;

import io.micronaut.context.exceptions.ConfigurationException;
import io.micronaut.core.value.PropertyResolver;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads settings one by one; what is blank counts as absent. */
public final class Settings {

  private static final Pattern TIME = Pattern.compile("([1-9][0-9]{0,5})([smhd])");
  private static final Pattern NUMBER = Pattern.compile("0|[1-9][0-9]{0,5}");
  private static final Map<String, ChronoUnit> UNITS =
      Map.of(
          "s", ChronoUnit.SECONDS,
          "m", ChronoUnit.MINUTES,
          "h", ChronoUnit.HOURS,
          "d", ChronoUnit.DAYS);

  private final Map<String, String> environment;
  private final PropertyResolver properties;

  /**
   * Settings of two sources.
   *
   * @param environment the process's variables, which come first
   * @param properties what Micronaut has found beside them
   */
  public Settings(Map<String, String> environment, PropertyResolver properties) {
    this.environment = Map.copyOf(environment);
    this.properties = properties;
  }

  /**
   * The text of a setting. What the environment says is taken to the letter: a password may hold
   * what looks like a placeholder.
   *
   * @throws StartupError if a configuration file says it in a way that cannot be resolved
   */
  public Optional<String> text(KnownSetting variable) {
    return Optional.ofNullable(environment.get(variable.name()))
        .filter(value -> !value.isBlank())
        .or(() -> configured(variable).filter(value -> !value.isBlank()));
  }

  /** Variables that are set to nothing, which Micronaut must not take for settings either. */
  public String[] blankVariables() {
    return environment.entrySet().stream()
        .filter(variable -> variable.getValue().isBlank())
        .map(Map.Entry::getKey)
        .toArray(String[]::new);
  }

  private Optional<String> configured(KnownSetting variable) {
    try {
      return properties.getProperty(variable.property(), String.class);
    } catch (ConfigurationException unresolved) {
      throw new StartupError(variable + " cannot be read: it refers to what is not there.");
    }
  }

  /**
   * The text of a setting that must be there.
   *
   * @throws StartupError if it is absent
   */
  public String required(KnownSetting variable, String why) {
    return text(variable).orElseThrow(() -> new StartupError(variable + " is missing: " + why));
  }

  /**
   * The time that a setting names, such as {@code 30m}: a number of seconds, minutes, hours or
   * days.
   *
   * @throws StartupError if it is anything else, or no time at all
   */
  public Optional<Duration> time(KnownSetting variable) {
    return text(variable)
        .map(
            said -> {
              Matcher form = TIME.matcher(said.strip());
              if (!form.matches()) {
                throw new StartupError(
                    variable + " must be a number with its unit, such as 30s, 15m, 8h or 1d.");
              }
              return Duration.of(Long.parseLong(form.group(1)), UNITS.get(form.group(2)));
            });
  }

  /**
   * The number that a setting names, at least one.
   *
   * @throws StartupError if it is anything else
   */
  public Optional<Integer> count(KnownSetting variable) {
    return text(variable).map(said -> number(variable, said.strip(), 1, 999_999));
  }

  /**
   * The number that a setting names, which the framework may read as well.
   *
   * @throws StartupError if it is anything else, or not within these limits
   */
  Optional<Integer> number(KnownSetting variable, int least, int most) {
    return text(variable).map(said -> number(variable, said, least, most));
  }

  private static int number(KnownSetting variable, String said, int least, int most) {
    int number = NUMBER.matcher(said).matches() ? Integer.parseInt(said) : -1;
    if (number < least || number > most) {
      throw new StartupError(variable + " must be a number from " + least + " to " + most + ".");
    }
    return number;
  }

  /**
   * The directory of the embedded default, whether it is there or not.
   *
   * @throws StartupError if it cannot be a path
   */
  public Path home() {
    return path(KnownSetting.CONNECTORS_HOME)
        .orElseGet(() -> Path.of(System.getProperty("user.home"), ".connectors"))
        .toAbsolutePath();
  }

  /**
   * The path that a setting names.
   *
   * @throws StartupError if it cannot be a path
   */
  public Optional<Path> path(KnownSetting variable) {
    try {
      return text(variable).map(Path::of);
    } catch (InvalidPathException invalid) {
      throw new StartupError(variable + " is not a path.");
    }
  }
}
