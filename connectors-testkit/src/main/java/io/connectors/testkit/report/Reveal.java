package io.connectors.testkit.report;

import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClasses;
import io.connectors.testkit.architecture.Exemptions;
import io.connectors.testkit.architecture.SecretRules;
import java.util.Comparator;
import java.util.List;

/** Value: a place that reads the text of a secret, and why it may; no reason, no permission. */
public record Reveal(Place place, String reason) {

  static List<Reveal> in(JavaClasses classes, Places places) {
    return classes.stream()
        .flatMap(type -> type.getAccessesFromSelf().stream())
        .filter(SecretRules::reveals)
        .map(access -> new Reveal(places.of(access), reasonFor(access)))
        .distinct()
        .sorted(Comparator.comparing(Reveal::place))
        .toList();
  }

  private static String reasonFor(JavaAccess<?> access) {
    return Exemptions.reasonToReveal(access.getOriginOwner()).orElse("");
  }

  /** Whether the place is among the named few. */
  public boolean isPermitted() {
    return !reason.isEmpty();
  }
}
