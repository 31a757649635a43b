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
 * Refuses misspelt settings, {@code CONNECTORS_…} in the environment and {@code connectors.…} in
 * files, which would otherwise be without effect.
 */
public final class UnknownSettings {

  private static final Set<String> KNOWN =
      Arrays.stream(KnownSetting.values())
          .map(KnownSetting::name)
          .collect(Collectors.toUnmodifiableSet());

  /** What Kubernetes sets for a service that is called connectors, or begins with that. */
  private static final Pattern SERVICE_LINK =
      Pattern.compile("CONNECTORS_(.*_)?(PORT(_.*)?|SERVICE_HOST|SERVICE_PORT(_.*)?)");

  private static final String SECTION = "connectors.";

  private static final Set<String> PROPERTIES =
      Arrays.stream(KnownSetting.values())
          .map(KnownSetting::property)
          .collect(Collectors.toUnmodifiableSet());

  private UnknownSettings() {}

  /**
   * Looks through what files say, and properties of the virtual machine.
   *
   * @throws StartupError if one looks like a setting and is none
   */
  public static void refuseIn(Collection<PropertySource> sources) {
    sources.stream()
        .filter(source -> source.getConvention() == PropertyConvention.JAVA_PROPERTIES)
        .flatMap(source -> StreamSupport.stream(source.spliterator(), false))
        .filter(name -> name.startsWith(SECTION))
        .filter(name -> !PROPERTIES.contains(NameUtils.hyphenate(name, true)))
        .sorted()
        .findFirst()
        .ifPresent(
            name -> {
              throw new StartupError(
                  name
                      + " is not a setting of Connectors; the command help lists those there are.");
            });
  }

  /**
   * Looks through the environment.
   *
   * @throws StartupError if a variable looks like a setting and is none
   */
  public static void refuseIn(Map<String, String> environment) {
    for (String name : new TreeSet<>(environment.keySet())) {
      if (name.startsWith("CONNECTORS_")
          && !KNOWN.contains(name)
          && !SERVICE_LINK.matcher(name).matches()) {
        throw new StartupError(
            name + " is not a setting of Connectors; the command help lists those there are.");
      }
    }
  }
}
