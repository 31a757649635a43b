package io.connectors.bootstrap.logging;

import ch.qos.logback.core.PropertyDefinerBase;
import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;

/** Logging: selects the appender, {@code text} on a terminal and {@code json} otherwise. */
public final class LogFormat extends PropertyDefinerBase {

  @Override
  public String getPropertyValue() {
    return standardOutputIsTerminal() ? "text" : "json";
  }

  /**
   * Uses the POSIX program {@code test}: {@link System#console()} also depends on standard input,
   * and Java 22 to 24 return a console even without a terminal.
   */
  private static boolean standardOutputIsTerminal() {
    try {
      return new ProcessBuilder("test", "-t", "1")
              .redirectOutput(Redirect.INHERIT)
              .start()
              .waitFor()
          == 0;
    } catch (IOException noSuchProgram) {
      return false;
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      return false;
    }
  }
}
