package com.example.broadcaster;

import com.tngtech.archunit.lang.ArchRule;
import io.connectors.architecture.EmbedderRules;
import io.connectors.architecture.RuleExemptions;
import java.util.Map;

/** What we hold all of our classes to: the rules for embedders, and whom we let off. */
public final class OurRules {

  private static final RuleExemptions NAMED =
      RuleExemptions.NONE.mayDevelopInMemory("com.example.broadcaster.EmbedOwnAdapter");

  private OurRules() {}

  /** Every rule by its name: the test and the architecture report take them from here. */
  public static Map<String, ArchRule> all() {
    return EmbedderRules.all(NAMED);
  }
}
