package io.connectors.bootstrap.command;

import io.connectors.bootstrap.settings.KnownSetting.Topic;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** Command: {@code help} lists the commands and settings. */
final class Help implements Command {

  private static final String COMMANDS =
      """
      Connectors stores the accounts of a platform's tenants at external services.

      java -jar connectors.jar [command]

        serve                 start the application (default)
        migrate               update the database schema, with the owner's login
        seed-connectors       update the catalog from its files
        tenants delete <id>   delete a tenant's connectors, keys and tokens; its audit trail stays
        keys status           show what each key encrypts
        keys add              add a key to the keyset file; replicas reload the file
        keys promote <key>    use this key for new tenant keys
        keys rewrap           re-encrypt all tenant keys with the promoted key
        keys rotate [<time>]  create new tenant keys and re-encrypt all credentials;
                              only for tenants whose newest key is older than <time> (now)
        keys retire           remove older tenant keys that are no longer needed
        keys destroy <key>    remove a key that is no longer needed from the keyset file
        doctor                decrypt all credentials; list those that cannot be decrypted
        help                  show this text

      Settings, in environment variables or a Micronaut configuration file:
      """;

  static boolean isRequestedBy(String argument) {
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
