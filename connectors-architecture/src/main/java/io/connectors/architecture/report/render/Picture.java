package io.connectors.architecture.report.render;

import static io.connectors.architecture.report.render.Markup.element;
import static io.connectors.architecture.report.render.Markup.text;

import io.connectors.architecture.report.Arrow;
import io.connectors.architecture.report.Diagram;
import io.connectors.architecture.report.render.Layout.Cell;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Draws arrows between modules; what is different from the other picture stands out. */
record Picture(String name, String title, Layout layout, List<Arrow> arrows, List<Arrow> odd) {

  /** Copies the lists. */
  Picture {
    arrows = List.copyOf(arrows);
    odd = List.copyOf(odd);
  }

  static Picture actual(Diagram diagram) {
    return new Picture(
        "actual",
        "Dependencies between the modules as they are in the code",
        Layout.of(diagram),
        diagram.actual(),
        diagram.undeclared());
  }

  static Picture declared(Diagram diagram) {
    return new Picture(
        "declared",
        "Dependencies between the modules as declared",
        Layout.of(diagram),
        diagram.declared(),
        diagram.missing());
  }

  Markup svg() {
    return svg(List.of(), Markup.NOTHING);
  }

  Markup svg(List<String> attributes, Markup style) {
    List<Markup> parts = new ArrayList<>(List.of(style));
    parts.add(element("title", List.of("id", name + "-title"), text(title)).onItsOwnLine());
    parts.add(element("defs", head(""), head("no")).onItsOwnLine());
    arrows.forEach(arrow -> parts.add(line(arrow).onItsOwnLine()));
    layout.cells().forEach((module, cell) -> parts.add(box(module, cell).onItsOwnLine()));
    if (name.equals("actual")) {
      arrows.forEach(arrow -> parts.add(weight(arrow).onItsOwnLine()));
    }
    return element("svg", attributes, Markup.all(parts))
        .with("viewBox", "0 0 " + layout.width() + " " + layout.height())
        .with("role", "img")
        .with("aria-labelledby", name + "-title");
  }

  private Markup head(String mark) {
    return element(
            "marker",
            element("path", List.of("class", ("head " + mark).strip(), "d", "M0 0L8 4L0 8z")))
        .with("id", name + "-head" + mark)
        .with("viewBox", "0 0 8 8")
        .with("refX", 6)
        .with("refY", 4)
        .with("markerWidth", 8)
        .with("markerHeight", 8)
        .with("markerUnits", "userSpaceOnUse")
        .with("orient", "auto");
  }

  private boolean isOdd(Arrow arrow) {
    return odd.stream().anyMatch(arrow::isLike);
  }

  private Route route(Arrow arrow) {
    Arrow back = new Arrow(arrow.to(), arrow.from(), 0);
    int lane =
        arrows.stream().noneMatch(back::isLike)
            ? 0
            : arrow.from().compareTo(arrow.to()) < 0 ? 1 : -1;
    return Route.between(
        layout.cell(arrow.from()), layout.cell(arrow.to()), layout.cells().values(), lane);
  }

  private Markup line(Arrow arrow) {
    String mark = isOdd(arrow) ? " no" : "";
    String missing = arrow.weight() == 0 ? " missing" : "";
    double width = 1.1 + 0.45 * Math.log10(Math.max(1, arrow.weight()));
    return element("path")
        .with("class", "arrow" + mark + missing)
        .with("d", route(arrow).path())
        .with("stroke-width", String.format(Locale.ROOT, "%.2f", width))
        .with("marker-end", "url(#" + name + "-head" + mark.strip() + ")");
  }

  private Markup weight(Arrow arrow) {
    Route route = route(arrow);
    return element("text", text(String.valueOf(arrow.weight())))
        .with("class", isOdd(arrow) ? "weight no" : "weight")
        .with("x", route.labelX())
        .with("y", route.labelY());
  }

  private static Markup box(String module, Cell cell) {
    boolean core = module.equals("domain") || module.equals("application");
    Markup rectangle =
        element("rect")
            .with("class", core ? "module core" : "module")
            .with("rx", 8)
            .with("x", cell.x())
            .with("y", cell.y())
            .with("width", cell.width())
            .with("height", cell.height());
    Markup label = element("text", text(module)).with("x", cell.middle()).with("y", cell.centre());
    return Markup.all(rectangle, label);
  }
}
