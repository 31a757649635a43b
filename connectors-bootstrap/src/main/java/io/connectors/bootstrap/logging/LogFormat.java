package io.connectors.bootstrap.logging;

import ch.qos.logback.core.PropertyDefinerBase;
import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;

/**
 * Logging: which of the two appenders writes, {@code text} for people in front of a terminal or
 * {@code json} for machines.
 */
public final class LogFormat extends PropertyDefinerBase {

  @Override
  public String getPropertyValue() {
    return standardOutputIsTerminal() ? "text" : "json";
  }

  /**
   * Asked of the system, by a program that POSIX has: {@link System#console()} looks at standard
   * input as well, and from Java 22 to 24 there is one even where there is no terminal.
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
