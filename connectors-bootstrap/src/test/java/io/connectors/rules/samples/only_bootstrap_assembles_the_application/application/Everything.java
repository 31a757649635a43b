package io.connectors.rules.samples.only_bootstrap_assembles_the_application.application;

/** Sample: the entry type. */
public record Everything(String useCase) {
  public static Everything assemble() {
    return new Everything("all of them");
  }
}
