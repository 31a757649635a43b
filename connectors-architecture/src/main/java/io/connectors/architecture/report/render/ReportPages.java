package io.connectors.architecture.report.render;

import io.connectors.architecture.report.ArchitectureReport;
import io.connectors.architecture.report.Arrow;
import io.connectors.architecture.report.Baseline;
import io.connectors.architecture.report.Diagram;
import io.connectors.architecture.report.Figures;
import io.connectors.architecture.rule.DeclaredModules;
import java.util.List;
import java.util.Map;

/** Rendering: the report for people, as a web page and as Markdown, and the declared diagram. */
public final class ReportPages {

  /** The file of the declared diagram, from the root of the repository. */
  public static final String DIAGRAM_FILE = "docs/reference/architecture/modules.svg";

  private ReportPages() {}

  /** The whole report as one page that loads nothing from elsewhere. */
  public static String html(ArchitectureReport report) {
    return Templates.HTML.render("report.html.peb", model(report));
  }

  /** The whole report in Markdown, for a terminal, a review or a wiki. */
  public static String markdown(ArchitectureReport report) {
    return Templates.MARKDOWN
            .render("report.md.peb", model(report))
            .strip()
            .replaceAll("\n{3,}", "\n\n")
        + "\n";
  }

  /** The declared diagram as an image; without weights, which change with each class. */
  public static String svg(Diagram diagram) {
    List<Arrow> arrows =
        diagram.declared().stream().map(arrow -> new Arrow(arrow.from(), arrow.to(), 1)).toList();
    Picture picture = new Picture("declared", "The modules", Layout.of(diagram), arrows, List.of());
    return Templates.HTML.render("modules.svg.peb", Map.of("picture", picture, "alone", true));
  }

  private static Map<String, Object> model(ArchitectureReport report) {
    return Map.of(
        "report",
        report,
        "diagram",
        report.diagram(),
        "surface",
        report.surface(),
        "figureNames",
        Figures.NAMES,
        "baselineFile",
        Baseline.FILE,
        "modulesFile",
        DeclaredModules.FILE,
        "actual",
        Picture.actual(report.diagram()),
        "declared",
        Picture.declared(report.diagram()),
        "alone",
        false);
  }
}
