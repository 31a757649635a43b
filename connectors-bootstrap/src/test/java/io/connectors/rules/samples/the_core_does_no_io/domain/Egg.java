package io.connectors.rules.samples.the_core_does_no_io.domain;

import io.connectors.rules.samples.Offender;
import java.nio.file.Files;
import java.nio.file.Path;

/** Sample: a model that reads files. */
@Offender
public final class Egg {
  public boolean isIn(Path nest) {
    return Files.exists(nest);
  }
}
