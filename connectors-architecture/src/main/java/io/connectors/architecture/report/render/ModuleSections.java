package io.connectors.architecture.report.render;

import static io.connectors.architecture.report.render.Markup.element;
import static io.connectors.architecture.report.render.Markup.text;

import io.connectors.architecture.report.ArchitectureReport;
import io.connectors.architecture.report.Arrow;
import io.connectors.architecture.report.Baseline;
import io.connectors.architecture.report.Diagram;
import io.connectors.architecture.report.Figures;
import io.connectors.architecture.rule.DeclaredModules;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** Draws the modules: their figures and the arrows between them. */
final class ModuleSections {

  private static final String COMPONENTS =
      "A component is a module in the line of all modules, and a package in the line of one.";

  private ModuleSections() {}

  static Section figures(ArchitectureReport report) {
    List<String> heads = new ArrayList<>(List.of("module"));
    Figures.NAMES.forEach(name -> heads.add("#" + name));
    Table table = new Table("Figures of the modules", "figures", heads.toArray(String[]::new));
    for (Figures figures : report.figures()) {
      boolean total = figures.module().equals(Figures.ALL);
      table.row(
          total ? "item total" : "item",
          text(total ? "all modules" : figures.module()),
          RuleSections.each(Figures.NAMES, name -> figure(figures, name, report)));
    }
    String compared =
        report.baseline().isEmpty()
            ? "There is no baseline to compare with."
            : "“was” shows the committed baseline, " + Baseline.FILE + ", where a figure differs.";
    return Section.of(
        "modules",
        "Modules",
        String.valueOf(report.figures().size() - 1),
        false,
        element("p", text(compared + " " + COMPONENTS)),
        table.markup(),
        new Markup(Template.read("legend.html").text()));
  }

  private static Markup figure(Figures figures, String name, ArchitectureReport report) {
    String then = report.baseline().map(baseline -> baseline.former(figures, name)).orElse("");
    return Table.number(
        text(figures.value(name)),
        then.isEmpty()
            ? Markup.NOTHING
            : element("span", List.of("class", "then"), text("was " + then)));
  }

  static Section diagram(ArchitectureReport report) {
    Diagram diagram = report.diagram();
    List<String> differences = diagram.differences();
    Markup actual =
        figure("As it is", "weights count dependencies between classes", Picture.actual(diagram));
    Markup pictures =
        diagram.plan().isEmpty()
            ? actual
            : Markup.all(
                actual, figure("As declared", DeclaredModules.FILE, Picture.declared(diagram)));
    return Section.of(
        "diagram",
        "Diagram",
        differences.isEmpty()
            ? String.valueOf(diagram.actual().size())
            : differences.size() + " off",
        !differences.isEmpty(),
        element("p", text(introduction(diagram))),
        element(
            "ul",
            List.of("class", "diff"),
            RuleSections.each(differences, ModuleSections::difference)),
        element("div", List.of("class", "pictures aside"), pictures),
        arrows(diagram));
  }

  static String introduction(Diagram diagram) {
    if (diagram.fault().isPresent()) {
      return "What is declared cannot be read:";
    }
    if (diagram.plan().isEmpty()) {
      return "No diagram is declared to compare with.";
    }
    return diagram.differences().isEmpty()
        ? "The modules depend on each other exactly as declared."
        : "The code differs from what is declared:";
  }

  private static Markup difference(String words) {
    return element("li", List.of("class", "item removed"), text(words));
  }

  private static Markup figure(String name, String more, Picture picture) {
    return element(
            "figure",
            element("figcaption", text(name + " "), element("small", text(more))),
            element(
                "div",
                List.of("class", "picture", "tabindex", "0", "role", "region", "aria-label", name),
                picture.svg()))
        .onItsOwnLine();
  }

  private static Markup arrows(Diagram diagram) {
    Table table =
        new Table("Arrows between the modules", "arrows", "arrow", "#dependencies", "declared");
    Stream.concat(diagram.actual().stream(), diagram.missing().stream())
        .sorted()
        .forEach(
            arrow ->
                table.row(
                    text(arrow.from() + " → " + arrow.to()),
                    weight(arrow),
                    declared(arrow, diagram)));
    return table.markup();
  }

  private static Markup weight(Arrow arrow) {
    return Table.number(text(String.valueOf(arrow.weight())));
  }

  private static Markup declared(Arrow arrow, Diagram diagram) {
    if (diagram.undeclared().contains(arrow)) {
      return Table.cell(element("span", List.of("class", "no-text"), text("no")));
    }
    return arrow.weight() == 0
        ? Table.cell(element("span", List.of("class", "no-text"), text("yes, and not there")))
        : Table.cell(text(diagram.plan().isEmpty() ? "" : "yes"));
  }
}
