package io.connectors.bootstrap;

import io.connectors.bootstrap.command.Commands;
import io.connectors.bootstrap.logging.LibraryThreshold;
import io.connectors.bootstrap.settings.StartupError;
import io.connectors.web.problem.RedactedStackTrace;

/** Entry point of the program. */
public final class Main {

  private static final int FAILED = 1;
  private static final int NOT_STARTED = 2;

  private Main() {}

  /** Runs the command in the arguments and exits with its code. */
  public static void main(String[] arguments) {
    System.exit(run(arguments));
  }

  private static int run(String[] arguments) {
    LibraryThreshold.install();
    try {
      return Commands.run(arguments);
    } catch (StartupError error) {
      System.err.println(error.getMessage());
      return NOT_STARTED;
    } catch (RuntimeException failed) {
      System.err.println(
          "Connectors stops because of an unexpected error: " + RedactedStackTrace.of(failed));
      return FAILED;
    }
  }
}
