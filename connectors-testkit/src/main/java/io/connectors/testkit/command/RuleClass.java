package io.connectors.testkit.command;

import com.tngtech.archunit.lang.ArchRule;
import java.util.Map;
import java.util.TreeMap;

/**
 * Finds rules by the name of the class that has them all: anybody's, with a static {@code all()}.
 */
final class RuleClass {

  private RuleClass() {}

  /**
   * Every rule of the class, by its name.
   *
   * @throws IllegalArgumentException when there is no such class or it has no such method
   */
  static Map<String, ArchRule> rulesOf(String className) {
    try {
      Map<?, ?> rules = (Map<?, ?>) Class.forName(className).getMethod("all").invoke(null);
      Map<String, ArchRule> all = new TreeMap<>();
      rules.forEach((name, rule) -> all.put((String) name, (ArchRule) rule));
      return all;
    } catch (ReflectiveOperationException | ClassCastException unusable) {
      throw new IllegalArgumentException(
          className + " has no static Map<String, ArchRule> all()", unusable);
    }
  }
}
