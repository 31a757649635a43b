package io.connectors.bootstrap.settings;

import io.connectors.bootstrap.settings.KnownSetting.Topic;
import java.util.Arrays;
import java.util.stream.Collectors;

/** Renders the reference page of the settings. */
final class ConfigurationReference {

  /** The command that renews the page. */
  static final String RENEWAL =
      "./mvnw -pl connectors-bootstrap -am test -Dtest=ConfigurationReferenceTest"
          + " -Dsurefire.failIfNoSpecifiedTests=false -Ddocs.write=true";

  private static final String HEAD =
      """
      <!-- Written by ConfigurationReferenceTest from KnownSetting.java; change it there. -->
      # Configuration

      All settings of Connectors, as environment variables or in a [configuration file](#configuration-files). The command
      `help` prints the same list. No setting is required for a first try.

      * A blank value counts as absent.
      * A duration is a number with a unit: `90s`, `30m`, `8h` or `1d`.
      * Settings are validated before any connection is opened. For a wrong setting, the program prints one line to standard
        error, with the setting's name but not its value, and exits with code 2.
      * An unknown variable that begins with `CONNECTORS_` is rejected, because it would be ignored. The service links of
        Kubernetes, such as `CONNECTORS_PORT` or `CONNECTORS_SERVICE_HOST`, are allowed.
      * Store settings marked *secret* in a secret store, not in a file under version control.
      * Settings of Micronaut also work, such as `LOGGER_LEVELS_ROOT=INFO`. They are not validated, and a later version may
        ignore them. Below INFO, most libraries log nothing at any configured level.
      """;

  private ConfigurationReference() {}

  static String markdown() {
    return HEAD
        + Arrays.stream(Topic.values())
            .map(ConfigurationReference::section)
            .collect(Collectors.joining());
  }

  private static String section(Topic topic) {
    return topic.settings().stream()
        .map(ConfigurationReference::row)
        .collect(
            Collectors.joining(
                "",
                "\n## "
                    + topic.title()
                    + "\n\n| setting | default | meaning |\n| --- | --- | --- |\n",
                ""));
  }

  private static String row(KnownSetting setting) {
    return "| `%s`%s | %s | %s |\n"
        .formatted(
            setting.name(),
            setting.isSecret() ? " *secret*" : "",
            setting.fallback(),
            setting.meaning());
  }
}
