package io.connectors.architecture.rule;

import com.tngtech.archunit.lang.ArchRule;
import java.lang.reflect.Field;
import java.util.Arrays;
import java.util.Map;
import java.util.TreeMap;

/** Reads the rules out of the fields that hold them. */
public final class RuleFields {

  private RuleFields() {}

  /** The rules of that class, by the name of their fields. */
  public static Map<String, ArchRule> of(Class<?> group) {
    Map<String, ArchRule> rules = new TreeMap<>();
    Arrays.stream(group.getFields())
        .filter(field -> field.getType() == ArchRule.class)
        .forEach(field -> rules.put(field.getName(), ruleOf(field)));
    return rules;
  }

  private static ArchRule ruleOf(Field field) {
    try {
      return (ArchRule) field.get(null);
    } catch (IllegalAccessException unreadable) {
      throw new IllegalStateException("a rule is a public field: " + field, unreadable);
    }
  }
}
