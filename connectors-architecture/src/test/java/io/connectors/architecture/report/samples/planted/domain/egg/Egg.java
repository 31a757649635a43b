package io.connectors.architecture.report.samples.planted.domain.egg;

import io.connectors.architecture.report.samples.planted.domain.hen.Hen;
import java.util.Optional;

/** Sample: one half of a cycle. */
public record Egg(Optional<Hen> layer) {
  public String name() {
    return layer.map(Hen::name).orElse("<first> & \"only\"");
  }
}
