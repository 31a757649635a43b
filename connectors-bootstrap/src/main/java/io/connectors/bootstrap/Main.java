package io.connectors.bootstrap;

import io.connectors.bootstrap.command.Commands;
import io.connectors.bootstrap.logging.LibraryThreshold;
import io.connectors.bootstrap.settings.StartupError;
import io.connectors.web.problem.RedactedStackTrace;

/** The program's entry. */
public final class Main {

  private static final int FAILED = 1;
  private static final int REFUSED = 2;

  private Main() {}

  /** Runs the command that the arguments name, and exits with its code. */
  public static void main(String[] arguments) {
    System.exit(run(arguments));
  }

  private static int run(String[] arguments) {
    LibraryThreshold.install();
    try {
      return Commands.run(arguments);
    } catch (StartupError refused) {
      System.err.println(refused.getMessage());
      return REFUSED;
    } catch (RuntimeException failed) {
      System.err.println("Connectors cannot go on: " + RedactedStackTrace.of(failed));
      return FAILED;
    }
  }
}
