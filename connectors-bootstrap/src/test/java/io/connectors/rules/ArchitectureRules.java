package io.connectors.rules;

import com.tngtech.archunit.lang.ArchRule;
import io.connectors.architecture.rule.RuleFields;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Entry type: every rule by its name, whose underscores stand for the spaces of a sentence. */
public final class ArchitectureRules {

  /** The classes that hold the rules, one field each. */
  public static final List<Class<?>> GROUPS =
      List.of(
          LayerRules.class,
          DiagramRules.class,
          TechnologyRules.class,
          AssemblyRules.class,
          PortRules.class,
          UseCaseRules.class,
          PermissionRules.class,
          SecretRules.class,
          TenantRules.class,
          CoreRules.class,
          CodeRules.class);

  private ArchitectureRules() {}

  /** Every rule there is, by the name of its field. */
  public static Map<String, ArchRule> all() {
    Map<String, ArchRule> rules = new TreeMap<>();
    GROUPS.forEach(group -> rules.putAll(RuleFields.of(group)));
    return rules;
  }

  /** The classes that may read the text of a secret, each with the reason, for the report. */
  public static Map<String, String> revealers() {
    return Exemptions.READERS;
  }
}
