package io.connectors.rules.samples.the_core_reads_no_clock.domain;

import io.connectors.rules.samples.Offender;
import java.util.Date;

/** Sample: a model that uses the old way to the time. */
@Offender
@SuppressWarnings("JavaUtilDate") // what the rule is to find
public final class Cock {
  public long crowsAt() {
    return new Date().getTime();
  }
}
