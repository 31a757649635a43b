package io.connectors.architecture.report.render;

import static io.connectors.architecture.report.render.Markup.element;
import static io.connectors.architecture.report.render.Markup.text;

import io.connectors.architecture.report.ArchitectureReport;
import io.connectors.architecture.report.Verdict;
import java.util.List;

/** Rendering: the report as one page that needs nothing beside itself. */
public final class HtmlPage {

  private HtmlPage() {}

  /** The whole report as one document. */
  public static String of(ArchitectureReport report) {
    List<Section> sections =
        List.of(
            RuleSections.violations(report),
            ModuleSections.diagram(report),
            RuleSections.rules(report),
            ModuleSections.figures(report),
            PortSections.ports(report),
            PortSections.useCases(report),
            SurfaceSections.secrets(report),
            SurfaceSections.surface(report));
    // What comes from the code is filled in last, so that nothing in it is taken for a place.
    return Template.read("report.html")
        .with("style", new Markup(style("picture.css") + style("report.css")))
        .with("script", new Markup(Template.read("report.js").text()))
        .with("result", text(report.verdict().holds() ? "holds" : "broken"))
        .with("contents", Markup.all(sections.stream().map(Section::entry).toList()))
        .with("title", text(report.title()))
        .with("verdict", verdict(report))
        .with("report", Markup.all(sections.stream().map(Section::markup).toList()))
        .text();
  }

  private static String style(String file) {
    return Template.read(file).text();
  }

  private static Markup verdict(ArchitectureReport report) {
    Verdict verdict = report.verdict();
    return Markup.all(
        element("p", List.of("class", "of"), text(report.title())),
        element("h1", text(verdict.headline())),
        element(
            "ul",
            List.of("class", "grounds"),
            Markup.all(
                verdict.grounds().stream()
                    .map(each -> element("li", List.of("class", each.result()), text(each.words())))
                    .toList())));
  }
}
