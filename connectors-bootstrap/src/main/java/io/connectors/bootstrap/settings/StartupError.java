package io.connectors.bootstrap.settings;

/** The program cannot start: one line that names the setting but not its value. Exit code 2. */
public final class StartupError extends RuntimeException {

  private static final long serialVersionUID = 1L;

  public StartupError(String message) {
    super(message);
  }
}
