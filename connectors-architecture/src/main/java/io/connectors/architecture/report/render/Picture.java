package io.connectors.architecture.report.render;

import io.connectors.architecture.report.Arrow;
import io.connectors.architecture.report.Diagram;
import java.util.List;
import java.util.Locale;

/** Model of {@code picture.svg.peb}: arrows between modules, those that differ emphasized. */
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

  /** Whether the other picture lacks the arrow. */
  public boolean isOdd(Arrow arrow) {
    return odd.stream().anyMatch(arrow::isLike);
  }

  /** The path of an arrow. */
  public Route route(Arrow arrow) {
    Arrow back = new Arrow(arrow.to(), arrow.from(), 0);
    int lane =
        arrows.stream().noneMatch(back::isLike)
            ? 0
            : arrow.from().compareTo(arrow.to()) < 0 ? 1 : -1;
    return Route.between(
        layout.cell(arrow.from()), layout.cell(arrow.to()), layout.cells().values(), lane);
  }

  /** The width of a line, in pixels: wider with more dependencies, on a logarithmic scale. */
  public String width(Arrow arrow) {
    double width = 1.1 + 0.45 * Math.log10(Math.max(1, arrow.weight()));
    return String.format(Locale.ROOT, "%.2f", width);
  }
}
