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
    String size = "0 0 " + layout.width() + " " + layout.height();
    List<String> all = new ArrayList<>(attributes);
    all.addAll(List.of("viewBox", size, "role", "img", "aria-labelledby", name + "-title"));
    return element("svg", all, Markup.all(parts));
  }

  private Markup head(String mark) {
    return element(
        "marker",
        List.of(
            "id",
            name + "-head" + mark,
            "viewBox",
            "0 0 8 8",
            "refX",
            "6",
            "refY",
            "4",
            "markerWidth",
            "8",
            "markerHeight",
            "8",
            "markerUnits",
            "userSpaceOnUse",
            "orient",
            "auto"),
        element("path", List.of("class", ("head " + mark).strip(), "d", "M0 0L8 4L0 8z")));
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
    return element(
        "path",
        List.of(
            "class",
            "arrow" + mark + missing,
            "d",
            route(arrow).path(),
            "stroke-width",
            String.format(Locale.ROOT, "%.2f", width),
            "marker-end",
            "url(#" + name + "-head" + mark.strip() + ")"));
  }

  private Markup weight(Arrow arrow) {
    Route route = route(arrow);
    return element(
        "text",
        List.of(
            "class",
            "weight" + (isOdd(arrow) ? " no" : ""),
            "x",
            String.valueOf(route.labelX()),
            "y",
            String.valueOf(route.labelY())),
        text(String.valueOf(arrow.weight())));
  }

  private static Markup box(String module, Cell cell) {
    boolean core = module.equals("domain") || module.equals("application");
    Markup rectangle =
        element(
            "rect",
            List.of(
                "class",
                core ? "module core" : "module",
                "rx",
                "8",
                "x",
                String.valueOf(cell.x()),
                "y",
                String.valueOf(cell.y()),
                "width",
                String.valueOf(cell.width()),
                "height",
                String.valueOf(cell.height())));
    Markup label =
        element(
            "text",
            List.of("x", String.valueOf(cell.middle()), "y", String.valueOf(cell.centre())),
            text(module));
    return Markup.all(rectangle, label);
  }
}
