package io.connectors.bootstrap.settings;

import io.micronaut.context.exceptions.ConfigurationException;
import io.micronaut.core.value.PropertyResolver;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Reads settings one by one; what is blank counts as absent. */
public final class Settings {

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
   * @throws StartupRefused if a configuration file says it in a way that cannot be resolved
   */
  public Optional<String> text(KnownSetting variable) {
    Optional<String> text = Optional.ofNullable(environment.get(variable.name()));
    return text.or(() -> configured(variable)).filter(value -> !value.isBlank());
  }

  private Optional<String> configured(KnownSetting variable) {
    try {
      return properties.getProperty(propertyOf(variable.name()), String.class);
    } catch (ConfigurationException unresolved) {
      throw new StartupRefused(variable + " cannot be read: it refers to what is not there.");
    }
  }

  /**
   * The text of a setting that must be there.
   *
   * @throws StartupRefused if it is absent
   */
  public String required(KnownSetting variable, String why) {
    return text(variable).orElseThrow(() -> new StartupRefused(variable + " is missing: " + why));
  }

  /**
   * The path that a setting names.
   *
   * @throws StartupRefused if it cannot be a path
   */
  public Optional<Path> path(KnownSetting variable) {
    try {
      return text(variable).map(Path::of);
    } catch (InvalidPathException invalid) {
      throw new StartupRefused(variable + " is not a path.");
    }
  }

  /** The property that Micronaut makes of an environment variable. */
  private static String propertyOf(String variable) {
    String[] words = variable.toLowerCase(Locale.ROOT).split("_", 2);
    boolean ours = words[0].equals("connectors");
    return ours
        ? "connectors." + words[1].replace('_', '-')
        : variable.toLowerCase(Locale.ROOT).replace('_', '.');
  }
}
