package io.connectors.web.page;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Value: a style sheet, parsed as far as needed to remove rules. */
record StyleSheet(List<StyleSheet.Part> parts) {

  /** One part of a style sheet. */
  sealed interface Part {}

  /** A statement such as {@code @charset}, or a comment that must stay. */
  record Statement(String text) implements Part {
    @Override
    public String toString() {
      return text;
    }
  }

  /** A rule: selectors or an at-rule without rules inside, and declarations. */
  record Rule(String prelude, String declarations) implements Part {
    @Override
    public String toString() {
      return prelude + "{" + declarations + "}";
    }

    List<String> selectors() {
      return split(prelude, ',');
    }
  }

  /** An at-rule with rules inside. */
  record Group(String prelude, StyleSheet inside) implements Part {
    @Override
    public String toString() {
      return prelude + "{" + inside + "}";
    }
  }

  /** The rules of this sheet changed, dropped or multiplied, inside groups as well. */
  StyleSheet mapRules(Function<Rule, Stream<Part>> change) {
    return new StyleSheet(parts.stream().flatMap(part -> map(part, change)).toList());
  }

  private static Stream<Part> map(Part part, Function<Rule, Stream<Part>> change) {
    if (part instanceof Rule rule) {
      return change.apply(rule);
    }
    if (part instanceof Group group && !group.prelude().startsWith("@keyframes")) {
      StyleSheet inside = group.inside().mapRules(change);
      return inside.parts().isEmpty()
          ? Stream.empty()
          : Stream.of(new Group(group.prelude(), inside));
    }
    return Stream.of(part);
  }

  @Override
  public String toString() {
    return parts.stream().map(Part::toString).collect(Collectors.joining());
  }

  static StyleSheet parse(String css) {
    List<Part> parts = new ArrayList<>();
    int at = 0;
    while (at < css.length()) {
      int end = css.startsWith("/*", at) ? css.indexOf("*/", at) + 2 : endOf(css, at, "{;");
      if (css.startsWith("/*", at) || end >= css.length() || css.charAt(end) == ';') {
        end = Math.min(css.startsWith("/*", at) ? end : end + 1, css.length());
        parts.add(new Statement(css.substring(at, end).strip() + "\n"));
        at = end;
      } else {
        int close = endOf(css, end + 1, "}");
        parts.add(block(css.substring(at, end).strip(), css.substring(end + 1, close)));
        at = close + 1;
      }
      while (at < css.length() && Character.isWhitespace(css.charAt(at))) {
        at++;
      }
    }
    return new StyleSheet(parts);
  }

  private static Part block(String prelude, String body) {
    return endOf(body, 0, "{") < body.length()
        ? new Group(prelude, parse(body))
        : new Rule(prelude, body);
  }

  /** Splits at separators outside brackets and quotes. */
  static List<String> split(String text, char separator) {
    List<String> pieces = new ArrayList<>();
    for (int at = 0; at <= text.length(); ) {
      int end = endOf(text, at, String.valueOf(separator));
      pieces.add(text.substring(at, end).strip());
      at = end + 1;
    }
    return pieces;
  }

  /** The next of these characters outside brackets and quotes; otherwise the end. */
  private static int endOf(String css, int from, String separators) {
    int depth = 0;
    for (int i = from; i < css.length(); i++) {
      char character = css.charAt(i);
      if (depth == 0 && separators.indexOf(character) >= 0) {
        return i;
      }
      switch (character) {
        case '"', '\'' -> i = css.indexOf(character, i + 1);
        case '\\' -> i++;
        case '(', '[', '{' -> depth++;
        case ')', ']', '}' -> depth--;
        default -> {}
      }
    }
    return css.length();
  }
}
