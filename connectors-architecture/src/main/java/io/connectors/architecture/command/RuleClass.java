package io.connectors.architecture.command;

import com.tngtech.archunit.lang.ArchRule;
import java.util.Map;
import java.util.TreeMap;

/**
 * Finds rules by the name of the class that has them all: anybody's, with a static {@code all()}. A
 * static {@code revealers()} beside it gives reasons for the report's page about secrets.
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
      Map<String, ArchRule> all = new TreeMap<>();
      call(className, "all").forEach((name, rule) -> all.put((String) name, (ArchRule) rule));
      return all;
    } catch (ReflectiveOperationException | ClassCastException unusable) {
      throw new IllegalArgumentException(
          className + " has no static Map<String, ArchRule> all()", unusable);
    }
  }

  /** Which classes may read a secret, each with the reason; empty if the class does not say it. */
  static Map<String, String> revealersOf(String className) {
    try {
      Map<String, String> reasons = new TreeMap<>();
      call(className, "revealers")
          .forEach((name, reason) -> reasons.put((String) name, (String) reason));
      return reasons;
    } catch (ReflectiveOperationException absent) {
      return Map.of();
    }
  }

  private static Map<?, ?> call(String className, String method)
      throws ReflectiveOperationException {
    return (Map<?, ?>) Class.forName(className).getMethod(method).invoke(null);
  }
}
