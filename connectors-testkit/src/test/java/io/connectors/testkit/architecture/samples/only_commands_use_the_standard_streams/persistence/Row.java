package io.connectors.testkit.architecture.samples.only_commands_use_the_standard_streams.persistence;

import io.connectors.testkit.architecture.samples.Offender;

/** Sample: a row that loses an error there. */
@Offender
final class Row {
  void save(RuntimeException failed) {
    failed.printStackTrace();
  }
}
