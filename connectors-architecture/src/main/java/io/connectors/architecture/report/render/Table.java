package io.connectors.architecture.report.render;

import static io.connectors.architecture.report.render.Markup.element;
import static io.connectors.architecture.report.render.Markup.text;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Draws a table in a box of its own, which scrolls where the page is narrower. */
final class Table {

  private final String label;
  private final String kind;
  private final List<Markup> heads = new ArrayList<>();
  private final List<Markup> rows = new ArrayList<>();

  Table(String label, String kind, String... heads) {
    this.label = label;
    this.kind = kind;
    Arrays.stream(heads).forEach(head -> this.heads.add(head(head)));
  }

  /** What begins with a sign for numbers stands to the right. */
  private static Markup head(String words) {
    return words.startsWith("#")
        ? element("th", List.of("scope", "col", "class", "number"), text(words.substring(1)))
        : element("th", List.of("scope", "col"), text(words));
  }

  /** A row; the first cell says what it is about. */
  Table row(Markup first, Markup... others) {
    return row("item", first, others);
  }

  Table row(String kind, Markup first, Markup... others) {
    rows.add(
        element(
                "tr",
                List.of("class", kind),
                element("th", List.of("scope", "row"), first),
                Markup.all(others))
            .onItsOwnLine());
    return this;
  }

  static Markup cell(Markup... content) {
    return element("td", content);
  }

  static Markup number(Markup... content) {
    return element("td", List.of("class", "number"), content);
  }

  Markup markup() {
    return element(
            "div",
            List.of("class", "box", "role", "group", "tabindex", "0", "aria-label", label),
            element(
                "table",
                List.of("class", kind),
                element("thead", element("tr", Markup.all(heads))),
                element("tbody", Markup.all(rows))))
        .onItsOwnLine();
  }
}
