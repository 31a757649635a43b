package io.connectors.architecture.report.render;

import static io.connectors.architecture.report.render.Markup.element;
import static io.connectors.architecture.report.render.Markup.text;

import java.util.List;

/** Value: a part of the page, with what its entry in the contents says beside the title. */
record Section(String id, String title, String count, boolean alert, Markup content) {

  static Section of(String id, String title, String count, boolean alert, Markup... content) {
    return new Section(id, title, count, alert, Markup.all(content));
  }

  Markup entry() {
    return element(
            "li",
            List.of("class", alert ? "alert" : "calm"),
            element(
                "a",
                List.of("href", "#" + id),
                text(title),
                element("span", List.of("class", "count"), text(count))))
        .onItsOwnLine();
  }

  Markup markup() {
    return element(
            "section",
            List.of("aria-labelledby", id),
            element("h2", List.of("id", id), text(title)),
            content)
        .onItsOwnLine();
  }
}
