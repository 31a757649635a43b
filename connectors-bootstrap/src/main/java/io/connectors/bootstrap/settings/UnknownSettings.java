package io.connectors.bootstrap.settings;

import java.util.Arrays;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Refuses misspelt {@code CONNECTORS_…} variables, which would otherwise be without effect. */
public final class UnknownSettings {

  private static final Set<String> KNOWN =
      Arrays.stream(KnownSetting.values())
          .map(KnownSetting::name)
          .collect(Collectors.toUnmodifiableSet());

  /** What Kubernetes sets for a service that is called connectors, or begins with that. */
  private static final Pattern SERVICE_LINK =
      Pattern.compile("CONNECTORS_(.*_)?(PORT(_.*)?|SERVICE_HOST|SERVICE_PORT(_.*)?)");

  private UnknownSettings() {}

  /**
   * Looks through the environment.
   *
   * @throws StartupRefused if a variable looks like a setting and is none
   */
  public static void refuseIn(Map<String, String> environment) {
    for (String name : new TreeSet<>(environment.keySet())) {
      if (name.startsWith("CONNECTORS_")
          && !KNOWN.contains(name)
          && !SERVICE_LINK.matcher(name).matches()) {
        throw new StartupRefused(
            name + " is not a setting of Connectors; the command help lists those there are.");
      }
    }
  }
}
