package io.connectors.rules.samples.use_cases_do_not_call_each_other.application.egg;

/** Sample: a use case on its own. */
public final class FindEgg {
  /** Value: what is wanted. */
  public record Query(String of) {}

  public String find(Query query) {
    return query.of();
  }
}
