package io.connectors.rules.samples.only_commands_use_the_standard_streams.persistence;

import io.connectors.rules.samples.Offender;

/** Sample: a row that loses an error there. */
@Offender
final class Row {
  void save(RuntimeException failed) {
    failed.printStackTrace();
  }
}
