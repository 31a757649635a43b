package io.connectors.rules.samples.only_commands_use_the_standard_streams.bootstrap.command;

/** Sample: a command, which may. */
final class Help {
  void run() {
    System.out.println("help");
  }
}
