package io.connectors.rules.samples.capabilities_of_the_domain_form_no_cycle.domain.egg;

import io.connectors.rules.samples.Offender;
import io.connectors.rules.samples.capabilities_of_the_domain_form_no_cycle.domain.hen.Hen;
import java.util.Optional;

/** Sample: one half of a cycle. */
@Offender
public record Egg(Optional<Hen> layer) {
  public String name() {
    return layer.map(Hen::name).orElse("first");
  }
}
