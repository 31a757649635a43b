package io.connectors.bootstrap.command;

import io.connectors.bootstrap.settings.JudgedSettings;
import io.connectors.bootstrap.wiring.Installation;
import java.util.List;

/** Command: opens every row, and prints counts and identifiers; fails if one does not open. */
final class Doctor implements Command {

  private final JudgedSettings settings;

  Doctor(JudgedSettings settings) {
    this.settings = settings;
  }

  @Override
  public int run(List<String> arguments) {
    try (Installation installation = Installation.open(settings)) {
      return new KeysInUse(installation.context()).diagnose();
    }
  }
}
