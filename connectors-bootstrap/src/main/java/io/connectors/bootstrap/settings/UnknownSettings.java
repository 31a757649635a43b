package io.connectors.bootstrap.settings;

import io.micronaut.context.env.PropertySource;
import io.micronaut.context.env.PropertySource.PropertyConvention;
import io.micronaut.core.naming.NameUtils;
import java.util.Arrays;
import java.util.Collection;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;

/**
 * Rejects unknown settings, {@code CONNECTORS_…} in the environment and {@code connectors.…} in
 * files. Otherwise a misspelt setting would be ignored.
 */
public final class UnknownSettings {

  private static final Set<String> KNOWN =
      Arrays.stream(KnownSetting.values())
          .map(KnownSetting::name)
          .collect(Collectors.toUnmodifiableSet());

  /** Variables that Kubernetes sets for services named {@code connectors…}. */
  private static final Pattern SERVICE_LINK =
      Pattern.compile("CONNECTORS_(.*_)?(PORT(_.*)?|SERVICE_HOST|SERVICE_PORT(_.*)?)");

  private static final String SECTION = "connectors.";

  private static final Set<String> PROPERTIES =
      Arrays.stream(KnownSetting.values())
          .map(KnownSetting::property)
          .collect(Collectors.toUnmodifiableSet());

  private UnknownSettings() {}

  /**
   * Checks configuration files and system properties.
   *
   * @throws StartupError if a name begins like a setting but is unknown
   */
  public static void rejectIn(Collection<PropertySource> sources) {
    sources.stream()
        .filter(source -> source.getConvention() == PropertyConvention.JAVA_PROPERTIES)
        .flatMap(source -> StreamSupport.stream(source.spliterator(), false))
        .filter(name -> name.startsWith(SECTION))
        .filter(name -> !PROPERTIES.contains(NameUtils.hyphenate(name, true)))
        .sorted()
        .findFirst()
        .ifPresent(
            name -> {
              throw unknown(name);
            });
  }

  /**
   * Checks the environment variables.
   *
   * @throws StartupError if a name begins like a setting but is unknown
   */
  public static void rejectIn(Map<String, String> environment) {
    for (String name : new TreeSet<>(environment.keySet())) {
      if (name.startsWith("CONNECTORS_")
          && !KNOWN.contains(name)
          && !SERVICE_LINK.matcher(name).matches()) {
        throw unknown(name);
      }
    }
  }

  private static StartupError unknown(String name) {
    return new StartupError(
        name + " is not a setting of Connectors. Run the command help to list the settings.");
  }
}
