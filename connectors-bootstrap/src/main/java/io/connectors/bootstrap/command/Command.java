package io.connectors.bootstrap.command;

import java.util.List;

/** One of the program's commands. */
interface Command {

  /**
   * Runs it.
   *
   * @param arguments what follows the command's name
   * @return the exit code
   */
  int run(List<String> arguments);
}
