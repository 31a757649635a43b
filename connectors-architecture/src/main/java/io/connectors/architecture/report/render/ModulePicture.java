package io.connectors.architecture.report.render;

import static io.connectors.architecture.report.render.Markup.element;

import io.connectors.architecture.report.Arrow;
import io.connectors.architecture.report.Diagram;
import java.util.List;

/** Rendering: the declared diagram as an image of its own, for documents. */
public final class ModulePicture {

  /** Where it is kept, from the root of the repository. */
  public static final String FILE = "docs/reference/architecture/modules.svg";

  private ModulePicture() {}

  /** The image; how often an arrow is used is left out, because that changes with each class. */
  public static String of(Diagram diagram) {
    List<Arrow> arrows =
        diagram.declared().stream().map(arrow -> new Arrow(arrow.from(), arrow.to(), 1)).toList();
    Picture picture = new Picture("declared", "The modules", Layout.of(diagram), arrows, List.of());
    Markup style =
        element(
            "style",
            new Markup(Template.read("colours.css").text() + Template.read("picture.css").text()));
    return picture.svg(List.of("xmlns", "http://www.w3.org/2000/svg"), style).html() + "\n";
  }
}
