package io.connectors.architecture;

import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Value: the exemptions of an embedding team, by full class name, in one list for reviewers. Nested
 * classes of a named class are exempt too.
 *
 * @param revealers classes that may read the text of a secret, such as publishing code
 * @param developers classes that may use in-memory adapters and fixtures outside of tests, such as
 *     the assembly of a demo
 */
public record RuleExemptions(Set<String> revealers, Set<String> developers) {

  /** No exemptions. */
  public static final RuleExemptions NONE = new RuleExemptions(Set.of(), Set.of());

  /** Copies the names. */
  public RuleExemptions {
    revealers = Set.copyOf(revealers);
    developers = Set.copyOf(developers);
  }

  /** These classes, too, may reveal a secret. */
  public RuleExemptions mayReveal(String... classNames) {
    return new RuleExemptions(joined(revealers, classNames), developers);
  }

  /** These classes, too, may use the testkit's in-memory adapters and fixtures. */
  public RuleExemptions mayDevelopInMemory(String... classNames) {
    return new RuleExemptions(revealers, joined(developers, classNames));
  }

  private static Set<String> joined(Set<String> names, String... more) {
    return Stream.concat(names.stream(), Arrays.stream(more))
        .collect(Collectors.toUnmodifiableSet());
  }
}
