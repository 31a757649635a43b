package io.connectors.architecture.report;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.lang.ArchRule;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Value: a rule, as a sentence and in its own words, with the reason, the decision it stands on (a
 * path, or nothing) and the places that break it.
 *
 * @param isDecisionHere whether the repository has that file; the decision of a rule from a jar is
 *     in another repository
 */
public record RuleResult(
    String name,
    String sentence,
    String wording,
    String reason,
    String decision,
    boolean isDecisionHere,
    List<Violation> violations) {

  private static final Pattern DESCRIPTION =
      Pattern.compile(
          "(.*?)(?:, because (.*?))?(?:\\s*\\((docs/adr/[\\w-]+\\.md)\\))?", Pattern.DOTALL);

  /** Copies the list. */
  public RuleResult {
    violations = List.copyOf(violations);
  }

  /** Whether nothing breaks the rule. */
  public boolean isKept() {
    return violations.isEmpty();
  }

  /** Evaluates the rule on these classes; a rule that fails to evaluate counts as violated. */
  static RuleResult of(String name, ArchRule rule, JavaClasses classes, Places places) {
    Matcher parts = DESCRIPTION.matcher(rule.getDescription());
    boolean known = parts.matches();
    String decision = known && parts.group(3) != null ? parts.group(3) : "";
    return new RuleResult(
        name,
        sentence(name),
        known ? parts.group(1) : rule.getDescription(),
        known && parts.group(2) != null ? parts.group(2) : "",
        decision,
        places.have(decision),
        violations(name, rule, classes, places));
  }

  private static List<Violation> violations(
      String name, ArchRule rule, JavaClasses classes, Places places) {
    try {
      return rule.evaluate(classes).getFailureReport().getDetails().stream()
          .flatMap(detail -> places.violationsIn(name, detail).stream())
          .distinct()
          .sorted()
          .toList();
    } catch (AssertionError | LinkageError | RuntimeException undecided) {
      String why = "cannot be validated: " + undecided.getMessage();
      return List.of(new Violation(Places.ofRule(name), why));
    }
  }

  private static String sentence(String name) {
    String words = name.replace('_', ' ');
    return words.substring(0, 1).toUpperCase(java.util.Locale.ROOT) + words.substring(1);
  }
}
