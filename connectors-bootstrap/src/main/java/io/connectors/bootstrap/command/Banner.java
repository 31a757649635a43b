package io.connectors.bootstrap.command;

import io.connectors.bootstrap.demo.DemoAccounts;
import io.connectors.web.shared.Routes;
import io.micronaut.runtime.server.EmbeddedServer;
import java.util.Optional;

/** Says where to go and how to sign in. */
final class Banner {

  private Banner() {}

  static String of(EmbeddedServer server, Optional<String> password) {
    String address = "http://localhost:" + server.getPort() + Routes.FEATURE + "/";
    String line = System.lineSeparator();
    return line
        + "Connectors is running on "
        + address
        + password.map(text -> line + signIn(text)).orElse("");
  }

  private static String signIn(String password) {
    return String.join(
        System.lineSeparator(),
        "  Sign in as  " + String.join(", ", DemoAccounts.usernames()),
        "  Password    " + password);
  }
}
