package io.connectors.architecture.report.render;

import io.connectors.architecture.report.ArchitectureReport;
import io.connectors.architecture.report.Arrow;
import io.connectors.architecture.report.Figures;
import io.connectors.architecture.report.Place;
import io.connectors.architecture.report.PortMap;
import io.connectors.architecture.report.RuleResult;
import io.connectors.architecture.report.SecretRead;
import io.connectors.architecture.report.Verdict;
import io.connectors.architecture.report.Violation;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.Map;

/** Rendering: the report for programs. */
final class JsonDocument {

  private JsonDocument() {}

  /** The whole report as one object. */
  public static String of(ArchitectureReport report) {
    return JsonText.of(
        object(
            "title",
            report.title(),
            "verdict",
            object(
                "holds",
                report.verdict().holds(),
                "headline",
                report.verdict().headline(),
                "grounds",
                report.verdict().grounds().stream().map(Verdict.Ground::words).toList(),
                "rules",
                report.verdict().rules(),
                "broken",
                report.verdict().broken(),
                "violations",
                report.verdict().violations()),
            "rules",
            report.rules().stream().map(JsonDocument::rule).toList(),
            "modules",
            report.figures().stream().map(figures -> module(figures, report)).toList(),
            "diagram",
            object(
                "actual",
                report.diagram().actual().stream().map(JsonDocument::arrow).toList(),
                "declared",
                report.diagram().declared().stream().map(Arrow::toString).toList(),
                "differences",
                report.diagram().differences()),
            "ports",
            report.portMap().ports().stream().map(JsonDocument::port).toList(),
            "use_cases",
            report.portMap().useCases().stream().map(JsonDocument::useCase).toList(),
            "secrets",
            report.reveals().stream().map(JsonDocument::reveal).toList(),
            "surface",
            object(
                "added",
                report.surface().added(),
                "removed",
                report.surface().removed(),
                "lines",
                report.surface().lines())));
  }

  private static Map<String, Object> rule(RuleResult rule) {
    return object(
        "name",
        rule.name(),
        "sentence",
        rule.sentence(),
        "wording",
        rule.wording(),
        "reason",
        rule.reason(),
        "adr",
        rule.decision(),
        "kept",
        rule.isKept(),
        "violations",
        rule.violations().stream().map(JsonDocument::violation).toList());
  }

  private static Map<String, Object> violation(Violation violation) {
    Map<String, Object> members = place(violation.place());
    members.put("what", violation.what());
    return members;
  }

  private static Map<String, Object> place(Place place) {
    return object("place", place.toString(), "file", place.path(), "line", place.line());
  }

  private static Map<String, Object> module(Figures figures, ArchitectureReport report) {
    Map<String, Object> former = new LinkedHashMap<>();
    for (String name : Figures.NAMES) {
      String then = report.former(figures, name);
      if (!then.isEmpty()) {
        former.put(name, number(then));
      }
    }
    Map<String, Object> now = new LinkedHashMap<>();
    figures.values().forEach((name, value) -> now.put(name, number(value)));
    return object("name", figures.module(), "figures", now, "formerly", former);
  }

  /** The figure with two digits; values of an edited baseline can be any text. */
  private static Object number(String figure) {
    return figure.matches("-?(0|[1-9]\\d*)(\\.\\d+)?") ? new BigDecimal(figure) : figure;
  }

  private static Map<String, Object> arrow(Arrow arrow) {
    return object("from", arrow.from(), "to", arrow.to(), "weight", arrow.weight());
  }

  private static Map<String, Object> port(PortMap.PortEntry port) {
    return object(
        "port",
        port.port(),
        "adapters",
        port.adapters().stream().map(JsonDocument::adapter).toList(),
        "contract",
        port.contract(),
        "tests",
        port.tests());
  }

  private static Map<String, Object> adapter(PortMap.AdapterEntry adapter) {
    return object("adapter", adapter.adapter(), "tests", adapter.tests());
  }

  private static Map<String, Object> useCase(PortMap.UseCaseEntry useCase) {
    return object(
        "use_case", useCase.useCase(), "drivers", useCase.drivers(), "ports", useCase.ports());
  }

  private static Map<String, Object> reveal(SecretRead reveal) {
    Map<String, Object> members = place(reveal.place());
    members.put("permitted", reveal.isPermitted());
    members.put("reason", reveal.reason());
    return members;
  }

  /** Names and values by turns. */
  private static Map<String, Object> object(Object... parts) {
    Map<String, Object> members = new LinkedHashMap<>();
    for (int i = 0; i < parts.length; i += 2) {
      members.put(parts[i].toString(), parts[i + 1]);
    }
    return members;
  }
}
