package io.connectors.bootstrap.command;

import io.connectors.bootstrap.demo.DemoAccounts;
import io.connectors.domain.credential.Secret;
import io.connectors.web.shared.Routes;
import io.micronaut.runtime.server.EmbeddedServer;
import java.util.Optional;

/** Says where to go and how to sign in. */
final class Banner {

  private Banner() {}

  static String of(EmbeddedServer server, Optional<DemoAccounts> accounts) {
    String line = System.lineSeparator();
    String address = "http://localhost:" + server.getPort() + Routes.FEATURE + "/";
    return line
        + "Connectors is running on "
        + address
        + accounts.map(demo -> line + signIn(demo)).orElse("");
  }

  private static String signIn(DemoAccounts accounts) {
    return String.join(
        System.lineSeparator(),
        "  Sign in as  " + String.join(", ", DemoAccounts.usernames()),
        "  Password    "
            + accounts
                .madeUpPassword()
                .map(Secret::revealSecretText)
                .orElse("as CONNECTORS_DEMO_PASSWORD says"));
  }
}
