package io.connectors.architecture.report;

import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import io.connectors.architecture.rule.CoreTypes;
import io.connectors.architecture.rule.Secrets;
import io.connectors.architecture.rule.Types;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Value: a place that reads the text of a secret, and why it may; no reason, no permission. */
public record SecretRead(Place place, String reason) {

  /** The rule by which an embedding team is validated, which knows whom the team has named. */
  private static final String EMBEDDERS_RULE = "embedders_reveal_no_secret";

  /**
   * Finds them all.
   *
   * @param named why each outermost class that is named here may read a secret
   */
  static List<SecretRead> in(
      JavaClasses classes, Places places, List<RuleResult> rules, Map<String, String> named) {
    return classes.stream()
        .flatMap(type -> type.getAccessesFromSelf().stream())
        .filter(Secrets::reveals)
        .map(access -> of(access, places.of(access), rules, named))
        .distinct()
        .sorted(Comparator.comparing(SecretRead::place))
        .toList();
  }

  private static SecretRead of(
      JavaAccess<?> access, Place place, List<RuleResult> rules, Map<String, String> named) {
    JavaClass type = access.getOriginOwner();
    return new SecretRead(
        place,
        Optional.ofNullable(named.get(Types.outermost(type).getName()))
            .orElseGet(() -> isOurs(type) || !isLetOff(place, rules) ? "" : reasonOfTeam(type)));
  }

  private static boolean isOurs(JavaClass type) {
    return type.getName().startsWith("io.connectors.");
  }

  /** Whether the embedders' rule was asked, could validate, and has nothing against this place. */
  private static boolean isLetOff(Place place, List<RuleResult> rules) {
    return rules.stream()
        .filter(rule -> rule.name().equals(EMBEDDERS_RULE))
        .anyMatch(
            rule ->
                rule.violations().stream()
                    .map(Violation::place)
                    .noneMatch(
                        broken ->
                            broken.equals(place) || broken.equals(Places.ofRule(EMBEDDERS_RULE))));
  }

  private static String reasonOfTeam(JavaClass type) {
    if (isA(CoreTypes.VAULT, type)) {
      return "a vault: makes the plaintext that is encrypted";
    }
    return isA(CoreTypes.VALIDATOR, type)
        ? "a validator: shows a credential to the schema that validates it"
        : "named by the team in its allowances";
  }

  private static boolean isA(String port, JavaClass type) {
    return type.isAssignableTo(port) || Types.outermost(type).isAssignableTo(port);
  }

  /** Whether the place is among the named few. */
  public boolean isPermitted() {
    return !reason.isEmpty();
  }
}
