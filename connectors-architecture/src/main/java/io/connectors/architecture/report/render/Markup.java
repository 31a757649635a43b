package io.connectors.architecture.report.render;

import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;

/** Value: a piece of a page. Text becomes one by being escaped only, so that none slips through. */
record Markup(String html) {

  static final Markup NOTHING = new Markup("");

  /** Characters, whatever they are. */
  static Markup text(String characters) {
    return new Markup(escaped(characters));
  }

  /** An element; attributes are names and values by turns. */
  static Markup element(String name, List<String> attributes, Markup... content) {
    StringBuilder out = new StringBuilder("<").append(name);
    for (int i = 0; i < attributes.size(); i += 2) {
      out.append(' ').append(attributes.get(i)).append("=\"");
      out.append(escaped(attributes.get(i + 1))).append('"');
    }
    return new Markup(out.append('>') + all(content).html + "</" + name + ">");
  }

  static Markup element(String name, Markup... content) {
    return element(name, List.of(), content);
  }

  /** The same element with one more attribute, behind those it has. */
  Markup with(String attribute, Object value) {
    int end = html.indexOf('>');
    String added = " " + attribute + "=\"" + escaped(value.toString()) + "\"";
    return new Markup(html.substring(0, end) + added + html.substring(end));
  }

  static Markup all(Markup... pieces) {
    return all(Arrays.asList(pieces));
  }

  static Markup all(Collection<Markup> pieces) {
    return new Markup(pieces.stream().map(Markup::html).collect(Collectors.joining()));
  }

  /** The same, in a line of its own: a page that can be read as text can be compared. */
  Markup onItsOwnLine() {
    return new Markup("\n" + html);
  }

  private static String escaped(String characters) {
    return characters
        .replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace(">", "&gt;")
        .replace("\"", "&quot;")
        .replace("'", "&#39;");
  }
}
