package io.connectors.architecture;

import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Value: whom an embedding team lets off a rule, by full name, in the one list that its reviewers
 * read. What is nested in a named class is let off with it.
 *
 * @param revealers who may see a secret's text: the publishing code, which signs in with it
 * @param developers who may run on the testkit's in-memory adapters and fixtures outside of tests:
 *     the assembly of a development build or a demo
 */
public record RuleExemptions(Set<String> revealers, Set<String> developers) {

  /** Nobody is let off anything. */
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
