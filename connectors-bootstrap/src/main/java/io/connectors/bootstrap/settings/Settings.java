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

/** Reads single settings. A blank value counts as absent. */
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
   * Reads from both sources.
   *
   * @param environment the environment variables, which take precedence
   * @param properties Micronaut's other property sources
   */
  public Settings(Map<String, String> environment, PropertyResolver properties) {
    this.environment = Map.copyOf(environment);
    this.properties = properties;
  }

  /**
   * The value of a setting. An environment variable is used exactly as given, because a password
   * can look like a placeholder.
   *
   * @throws StartupError if a placeholder in a configuration file cannot be resolved
   */
  public Optional<String> text(KnownSetting variable) {
    return Optional.ofNullable(environment.get(variable.name()))
        .filter(value -> !value.isBlank())
        .or(() -> configured(variable).filter(value -> !value.isBlank()));
  }

  /** Names of the blank variables, which Micronaut must ignore as well. */
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
      throw new StartupError(variable + " contains a placeholder that cannot be resolved.");
    }
  }

  /**
   * The value of a required setting.
   *
   * @throws StartupError if it is absent
   */
  public String required(KnownSetting variable, String why) {
    return text(variable).orElseThrow(() -> new StartupError(variable + " is missing: " + why));
  }

  /**
   * The value of a setting as a duration, such as {@code 30m}: a number of seconds, minutes, hours
   * or days.
   *
   * @throws StartupError if it has another form, or is zero
   */
  public Optional<Duration> time(KnownSetting variable) {
    return text(variable)
        .map(
            value -> {
              Matcher matcher = TIME.matcher(value.strip());
              if (!matcher.matches()) {
                throw new StartupError(
                    variable + " must be a number with a unit, such as 30s, 15m, 8h or 1d.");
              }
              return Duration.of(Long.parseLong(matcher.group(1)), UNITS.get(matcher.group(2)));
            });
  }

  /**
   * The value of a setting as a number from 1 to 999999.
   *
   * @throws StartupError if it is not
   */
  public Optional<Integer> count(KnownSetting variable) {
    return text(variable).map(value -> number(variable, value.strip(), 1, 999_999));
  }

  /**
   * The value of a setting as a number, which the framework also reads.
   *
   * @throws StartupError if it is not a number between these limits
   */
  Optional<Integer> number(KnownSetting variable, int min, int max) {
    return text(variable).map(value -> number(variable, value, min, max));
  }

  private static int number(KnownSetting variable, String value, int min, int max) {
    int number = NUMBER.matcher(value).matches() ? Integer.parseInt(value) : -1;
    if (number < min || number > max) {
      throw new StartupError(variable + " must be a number from " + min + " to " + max + ".");
    }
    return number;
  }

  /**
   * The directory of the embedded database, which may not exist yet.
   *
   * @throws StartupError if it is not a valid path
   */
  public Path home() {
    return path(KnownSetting.CONNECTORS_HOME)
        .orElseGet(() -> Path.of(System.getProperty("user.home"), ".connectors"))
        .toAbsolutePath();
  }

  /**
   * The value of a setting as a path.
   *
   * @throws StartupError if it is not a valid path
   */
  public Optional<Path> path(KnownSetting variable) {
    try {
      return text(variable).map(Path::of);
    } catch (InvalidPathException invalid) {
      throw new StartupError(variable + " is not a valid path.");
    }
  }
}
