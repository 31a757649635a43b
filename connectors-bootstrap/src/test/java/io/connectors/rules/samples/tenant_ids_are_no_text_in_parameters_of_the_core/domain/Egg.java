package io.connectors.rules.samples.tenant_ids_are_no_text_in_parameters_of_the_core.domain;

import io.connectors.rules.samples.Offender;

/** Sample: a model with a tenant as text. */
@Offender
public final class Egg {
  public boolean isOf(String tenant) {
    return tenant.isEmpty();
  }
}
