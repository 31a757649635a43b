package io.connectors.bootstrap.command;

import io.connectors.bootstrap.settings.KnownSetting.Topic;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** Command: says what there is. */
final class Help implements Command {

  private static final String COMMANDS =
      """
      Connectors: holds the accounts of a platform's tenants on outside services.

      java -jar connectors.jar [command]

        serve                 start the application (the default)
        migrate               bring the database's schema up to date, as its owner
        seed-connectors       bring the catalog up to date with its files
        tenants delete <id>   remove a tenant's connectors, keys and tokens; its trail stays
        keys status           which key is needed for how much
        keys add              add a key to the keyset's file; replicas read it by themselves
        keys promote <key>    wrap what is new by that key
        keys rewrap           wrap all tenants' keys by the promoted key
        keys rotate           give tenants new keys, and seal all credentials under them
        keys retire           remove tenants' older keys that nothing needs any more
        keys destroy <key>    take a key that nothing needs out of the keyset's file
        doctor                open every row; say how many open, and which do not
        help                  this text

      Settings, from the environment or a configuration file of Micronaut's:
      """;

  static boolean isAskedForBy(String argument) {
    return Set.of("help", "--help", "-h").contains(argument);
  }

  @Override
  public int run(List<String> arguments) {
    System.out.print(COMMANDS + settings());
    return 0;
  }

  private static String settings() {
    return Arrays.stream(Topic.values()).map(Help::topic).collect(Collectors.joining());
  }

  private static String topic(Topic topic) {
    return topic.settings().stream()
        .map(setting -> "    %-39s %s%n".formatted(setting, setting.summary()))
        .collect(Collectors.joining("", "%n  %s%n".formatted(topic.title()), ""));
  }
}
