package io.connectors.rules.samples.the_core_writes_no_log.domain;

import io.connectors.rules.samples.Offender;
import java.util.logging.Logger;

/** Sample: a model that tells the log. */
@Offender
public final class Egg {
  public String log() {
    return String.valueOf(Logger.getLogger("egg").getName());
  }
}
