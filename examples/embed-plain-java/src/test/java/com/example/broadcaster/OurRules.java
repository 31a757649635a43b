package com.example.broadcaster;

import com.tngtech.archunit.lang.ArchRule;
import io.connectors.architecture.EmbedderRules;
import io.connectors.architecture.RuleExemptions;
import java.util.Map;

/** The architecture rules for our classes: the rules for embedders, with exemptions. */
public final class OurRules {

  // tag::named[]
  private static final String PROGRAM = "com.example.broadcaster.EmbedPlainJava";
  private static final RuleExemptions NAMED =
      RuleExemptions.NONE.mayReveal(PROGRAM).mayDevelopInMemory(PROGRAM);

  // end::named[]

  private OurRules() {}

  /** All rules by name, for the test and the architecture report. */
  public static Map<String, ArchRule> all() {
    return EmbedderRules.all(NAMED);
  }
}
