package io.connectors.bootstrap.settings;

import io.connectors.bootstrap.settings.KnownSetting.Topic;
import java.util.Arrays;
import java.util.stream.Collectors;

/** Writes the reference of settings. */
final class ConfigurationReference {

  /** The command that writes the page anew. */
  static final String RENEWAL =
      "./mvnw -pl connectors-bootstrap -am test -Dtest=ConfigurationReferenceTest"
          + " -Dsurefire.failIfNoSpecifiedTests=false -Ddocs.write=true";

  private static final String HEAD =
      """
      <!-- Written by ConfigurationReferenceTest from KnownSetting.java; change it there. -->
      # Configuration

      Every setting of Connectors. Set it in the environment, or in a file that `MICRONAUT_CONFIG_FILES` names; the command
      `help` prints the same list. Nothing has to be set for a first try. Settings of Micronaut itself work as well, such as
      `LOGGER_LEVELS_ROOT=INFO`; they are not validated, and no version promises to keep them. Below INFO, most libraries log nothing,
      whatever level is set.

      * What is blank counts as absent.
      * Settings are validated before anything is connected to. What is wrong is one sentence on standard error, which names the
        setting and never its content, and exit code 2.
      * A variable that begins with `CONNECTORS_` and is not on this page is refused, because it would be without effect. The
        service links that Kubernetes sets, such as `CONNECTORS_PORT` or `CONNECTORS_SERVICE_HOST`, are passed over.
      * What is marked *secret* belongs in whatever keeps secrets where you run it, not in a file under version control.
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
