package io.connectors.bootstrap.command;

import java.util.List;

/** A command of the program. */
interface Command {

  /**
   * Runs the command.
   *
   * @param arguments the arguments after its name
   * @return the exit code
   */
  int run(List<String> arguments);
}
