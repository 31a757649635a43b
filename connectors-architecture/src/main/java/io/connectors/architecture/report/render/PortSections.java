package io.connectors.architecture.report.render;

import static io.connectors.architecture.report.render.Markup.element;
import static io.connectors.architecture.report.render.Markup.text;

import io.connectors.architecture.report.ArchitectureReport;
import io.connectors.architecture.report.PortMap;
import java.util.List;

/** Draws the two sides of the hexagon: ports with their adapters, use cases with their drivers. */
final class PortSections {

  private PortSections() {}

  static Section ports(ArchitectureReport report) {
    List<PortMap.PortEntry> ports = report.portMap().ports();
    Table table = new Table("Ports", "ports", "port", "adapter", "contract", "proved by");
    for (PortMap.PortEntry port : ports) {
      port.adapters().forEach(each -> row(table, port, List.of(each.adapter()), each.tests()));
      if (port.adapters().isEmpty()) {
        row(table, port, List.of(), port.tests());
      }
    }
    return Section.of(
        "ports",
        "Ports",
        String.valueOf(ports.size()),
        false,
        element("p", text("What the core asks of the outside, who does it, and what proves it.")),
        table.markup());
  }

  /** Each row names its port, because a search shows some rows and hides the others. */
  private static void row(
      Table table, PortMap.PortEntry port, List<String> adapter, List<String> tests) {
    table.row(
        name(port.port()),
        names(adapter, "none here"),
        names(port.contract().isEmpty() ? List.of() : List.of(port.contract()), "none"),
        names(tests, "nobody"));
  }

  static Section useCases(ArchitectureReport report) {
    List<PortMap.UseCaseEntry> useCases = report.portMap().useCases();
    Table table = new Table("Use cases", "use-cases", "use case", "driven by", "ports it uses");
    useCases.forEach(
        each ->
            table.row(
                name(each.useCase()),
                names(each.drivers(), "nobody in these modules"),
                names(each.ports(), "none")));
    return Section.of(
        "use-cases",
        "Use cases",
        String.valueOf(useCases.size()),
        false,
        element(
            "p",
            text("What the outside asks of the core, who asks, and what is needed to answer.")),
        table.markup());
  }

  private static Markup names(List<String> names, String nothing) {
    return names.isEmpty()
        ? Table.cell(text(nothing))
        : Table.cell(RuleSections.each(names, PortSections::name));
  }

  private static Markup name(String full) {
    return element("code", List.of("title", full), text(Links.simple(full)));
  }
}
