package io.connectors.rules.samples.tenant_ids_are_no_text_in_parameters_of_the_core.application;

import io.connectors.rules.samples.Offender;
import java.util.List;

/** Sample: a verb that is made for a tenant in text. */
@Offender
public final class Verb {
  private final int length;

  public Verb(List<String> tenantIds) {
    this.length = tenantIds.size();
  }

  public int length() {
    return length;
  }
}
