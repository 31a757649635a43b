package io.connectors.rules.samples.ports_take_the_tenant.signin;

import io.connectors.domain.shared.Port;
import io.connectors.rules.samples.Offender;
import java.util.UUID;

/** Sample: a port that reads whatever is there. */
@Offender
@Port
public interface EggBasket {
  int eggs(UUID box);
}
