package io.connectors.bootstrap.settings;

import io.micronaut.core.value.PropertyResolver;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;

/** Reads settings one by one; what is blank counts as absent. */
public final class Settings {

  private final PropertyResolver properties;

  public Settings(PropertyResolver properties) {
    this.properties = properties;
  }

  /** The text of a setting, named as in the environment. */
  public Optional<String> text(String variable) {
    return properties
        .getProperty(propertyOf(variable), String.class)
        .filter(value -> !value.isBlank());
  }

  /**
   * The text of a setting that must be there.
   *
   * @throws StartupRefused if it is absent
   */
  public String required(String variable, String why) {
    return text(variable).orElseThrow(() -> new StartupRefused(variable + " is missing: " + why));
  }

  /**
   * The path that a setting names.
   *
   * @throws StartupRefused if it cannot be a path
   */
  public Optional<Path> path(String variable) {
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
