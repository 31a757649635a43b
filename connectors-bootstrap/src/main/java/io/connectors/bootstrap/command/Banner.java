package io.connectors.bootstrap.command;

import io.connectors.bootstrap.demo.DemoAccounts;
import io.connectors.domain.credential.Secret;
import io.connectors.web.shared.Routes;
import io.micronaut.runtime.server.EmbeddedServer;

/** The text on the terminal after the start: the URL and the demo accounts. */
final class Banner {

  private Banner() {}

  static String address(EmbeddedServer server) {
    return "http://localhost:" + server.getPort() + Routes.FEATURE + "/";
  }

  static String of(String address, DemoAccounts accounts) {
    String line = System.lineSeparator();
    return line + "Connectors is running on " + address + line + signIn(accounts);
  }

  private static String signIn(DemoAccounts accounts) {
    return String.join(
        System.lineSeparator(),
        "  Sign in as  " + String.join(", ", accounts.usernames()),
        "  Password    "
            + accounts
                .generatedPassword()
                .map(Secret::revealSecretText)
                .orElse("the value of CONNECTORS_DEMO_PASSWORD"));
  }
}
