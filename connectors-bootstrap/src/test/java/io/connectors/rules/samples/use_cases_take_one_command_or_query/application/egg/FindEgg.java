package io.connectors.rules.samples.use_cases_take_one_command_or_query.application.egg;

/** Sample: a use case as it should be. */
public final class FindEgg {
  /** Value: what is wanted. */
  public record Query(String of) {}

  public String find(Query query) {
    return query.of();
  }
}
