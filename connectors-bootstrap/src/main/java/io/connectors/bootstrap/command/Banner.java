package io.connectors.bootstrap.command;

import io.connectors.bootstrap.demo.DemoAccounts;
import io.connectors.domain.credential.Secret;
import io.connectors.web.shared.Routes;
import io.micronaut.runtime.server.EmbeddedServer;
import java.util.Optional;

/** Says where to go and how to sign in. */
final class Banner {

  private Banner() {}

  static String of(EmbeddedServer server, Optional<Secret> demoPassword) {
    String address = "http://localhost:" + server.getPort() + Routes.FEATURE + "/";
    String line = System.lineSeparator();
    return line
        + "Connectors is running on "
        + address
        + demoPassword.map(password -> line + signIn(password)).orElse("");
  }

  private static String signIn(Secret password) {
    return String.join(
        System.lineSeparator(),
        "  Sign in as  " + String.join(", ", DemoAccounts.usernames()),
        "  Password    " + password.revealSecretText());
  }
}
