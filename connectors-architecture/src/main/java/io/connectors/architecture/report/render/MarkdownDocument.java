package io.connectors.architecture.report.render;

import io.connectors.architecture.report.ArchitectureReport;
import io.connectors.architecture.report.Arrow;
import io.connectors.architecture.report.Figures;
import io.connectors.architecture.report.PortMap;
import io.connectors.architecture.report.RuleResult;
import io.connectors.architecture.report.SecretRead;
import io.connectors.architecture.report.Violation;
import java.util.ArrayList;
import java.util.List;

/** Rendering: the report for a terminal, a review or a wiki. */
public final class MarkdownDocument {

  private final ArchitectureReport report;
  private final List<String> lines = new ArrayList<>();

  private MarkdownDocument(ArchitectureReport report) {
    this.report = report;
  }

  /** The whole report as one document. */
  public static String of(ArchitectureReport report) {
    MarkdownDocument document = new MarkdownDocument(report);
    document.verdict();
    document.rules();
    document.figures();
    document.diagram();
    document.portMap();
    document.secrets();
    document.surface();
    return String.join("\n", document.lines).replaceAll("\n{3,}", "\n\n") + "\n";
  }

  private void say(String... more) {
    lines.addAll(List.of(more));
  }

  private void verdict() {
    say("# " + text(report.title()), "", "**" + report.verdict().headline() + ".**", "");
    report.verdict().grounds().forEach(ground -> say("* " + text(ground.words())));
    report.broken().forEach(this::violations);
    say("");
  }

  private void violations(RuleResult rule) {
    say("", "**" + text(rule.sentence()) + "** — " + text(rule.reason()) + link(rule), "");
    for (Violation violation : rule.violations()) {
      say("* `" + violation.place() + "` " + text(violation.what()));
    }
  }

  private void rules() {
    say("## Rules", "", "| result | rule | reason | decision |", "| --- | --- | --- | --- |");
    for (RuleResult rule : report.rules()) {
      row(
          rule.isKept() ? "kept" : "**broken**",
          text(rule.sentence()),
          text(rule.reason()),
          link(rule));
    }
    say("");
  }

  private static String link(RuleResult rule) {
    if (rule.decision().isEmpty()) {
      return "";
    }
    String name = Links.nameOf(rule.decision());
    return rule.isDecisionHere()
        ? " [" + name + "](" + Links.to(rule.decision()) + ")"
        : " " + name;
  }

  private void figures() {
    say("## Modules", "", "| module | " + String.join(" | ", Figures.NAMES) + " |");
    say("| --- |" + " ---: |".repeat(Figures.NAMES.size()));
    for (Figures figures : report.figures()) {
      List<String> cells = new ArrayList<>(List.of(figures.module()));
      Figures.NAMES.forEach(name -> cells.add(figure(figures, name)));
      row(cells.toArray(String[]::new));
    }
    say(
        "",
        report.baseline().isEmpty()
            ? "There is no baseline to compare with."
            : "In brackets: the committed baseline, where it differs.",
        "");
  }

  private String figure(Figures figures, String name) {
    String then = report.baseline().map(baseline -> baseline.former(figures, name)).orElse("");
    return figures.value(name) + (then.isEmpty() ? "" : " (" + then + ")");
  }

  private void diagram() {
    say("## Diagram", "", ModuleSections.introduction(report.diagram()), "");
    say("| arrow | dependencies | declared |", "| --- | ---: | --- |");
    for (Arrow arrow : report.diagram().actual()) {
      row(arrow.toString(), String.valueOf(arrow.weight()), declared(arrow));
    }
    report.diagram().missing().forEach(arrow -> row(arrow.toString(), "0", "**yes**"));
    say("");
    report.diagram().differences().forEach(difference -> say("* " + text(difference)));
    say("");
  }

  private String declared(Arrow arrow) {
    if (report.diagram().plan().isEmpty()) {
      return "";
    }
    return report.diagram().undeclared().stream().anyMatch(arrow::isLike) ? "**no**" : "yes";
  }

  private void portMap() {
    say("## Ports", "", "| port | adapter | contract | proved by |", "| --- | --- | --- | --- |");
    for (PortMap.PortEntry port : report.portMap().ports()) {
      for (PortMap.AdapterEntry each : port.adapters()) {
        row(code(port.port()), code(each.adapter()), code(port.contract()), code(each.tests()));
      }
      if (port.adapters().isEmpty()) {
        row(code(port.port()), "none here", code(port.contract()), code(port.tests()));
      }
    }
    say("", "## Use cases", "", "| use case | driven by | ports |", "| --- | --- | --- |");
    for (PortMap.UseCaseEntry useCase : report.portMap().useCases()) {
      row(code(useCase.useCase()), code(useCase.drivers()), code(useCase.ports()));
    }
    say("");
  }

  private void secrets() {
    say("## Secrets", "", "| place | why it may |", "| --- | --- |");
    for (SecretRead reveal : report.reveals()) {
      row(
          code(reveal.place().toString()),
          reveal.isPermitted() ? text(reveal.reason()) : "**not among the named few**");
    }
    say("");
  }

  private void surface() {
    say("## Public surface", "", SurfaceSections.introduction(report.surface()), "");
    report.surface().added().forEach(line -> say("* added: `" + line + "`"));
    report.surface().removed().forEach(line -> say("* removed: `" + line + "`"));
    say("", "```");
    report.surface().lines().forEach(this::say);
    say("```");
  }

  private void row(String... cells) {
    say("| " + String.join(" | ", cells) + " |");
  }

  private static String code(List<String> names) {
    return names.stream().map(MarkdownDocument::code).reduce((a, b) -> a + "<br>" + b).orElse("");
  }

  private static String code(String name) {
    return name.isEmpty() ? "" : "`" + Links.simple(name).replace("|", "\\|") + "`";
  }

  /** What would otherwise be markup. */
  private static String text(String words) {
    return words.replaceAll("([\\\\`*_|<>\\[\\]])", "\\\\$1");
  }
}
