package io.connectors.architecture.report;

import java.util.List;
import java.util.Optional;

/** Entry type: everything the report says, as one value; the renderings add nothing to it. */
public record ArchitectureReport(
    String title,
    Verdict verdict,
    List<RuleResult> rules,
    List<Figures> figures,
    Optional<Baseline> baseline,
    Diagram diagram,
    PortMap portMap,
    List<SecretRead> reveals,
    Surface surface) {

  /** Copies the lists. */
  public ArchitectureReport {
    rules = List.copyOf(rules);
    figures = List.copyOf(figures);
    reveals = List.copyOf(reveals);
  }

  /** Evaluates the rules; a violation is part of the report, not a failure. */
  public static ArchitectureReport of(Subject subject) {
    Places places = new Places(subject.classes(), new Sources(subject.root()));
    ModuleClasses modules = new ModuleClasses(subject.basePackage(), subject.classes());
    List<RuleResult> rules =
        subject.rules().entrySet().stream()
            .map(rule -> RuleResult.of(rule.getKey(), rule.getValue(), subject.classes(), places))
            .toList();
    Diagram diagram = Diagram.of(modules, subject::plan);
    Surface surface = Surface.of(subject.classes(), subject.descriptors(), subject.golden());
    return new ArchitectureReport(
        subject.title(),
        Verdict.of(rules, diagram, surface),
        rules,
        Figures.of(modules),
        subject.baseline(),
        diagram,
        PortMap.of(subject.classes(), subject.tests()),
        SecretRead.in(subject.classes(), places, rules, subject.revealers()),
        surface);
  }

  /** The rules that are broken, in the order of all. */
  public List<RuleResult> broken() {
    return rules.stream().filter(rule -> !rule.isKept()).toList();
  }

  /** The baseline's value of a figure; empty if it is unchanged or has no baseline. */
  public String former(Figures now, String name) {
    return baseline.map(then -> then.former(now, name)).orElse("");
  }

  /** Whether every place that reads a secret is permitted. */
  public boolean secretsArePermitted() {
    return reveals.stream().allMatch(SecretRead::isPermitted);
  }
}
