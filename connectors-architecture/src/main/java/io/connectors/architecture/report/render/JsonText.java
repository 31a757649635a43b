package io.connectors.architecture.report.render;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Writes maps, lists, texts, numbers and truths as JSON, two spaces a level. */
final class JsonText {

  private JsonText() {}

  static String of(Object value) {
    return written(value, "\n") + "\n";
  }

  private static String written(Object value, String newLine) {
    if (value instanceof Map<?, ?> map) {
      return group("{", members(map, newLine + "  "), "}", newLine);
    }
    if (value instanceof Collection<?> items) {
      return group(
          "[", items.stream().map(item -> written(item, newLine + "  ")).toList(), "]", newLine);
    }
    return value instanceof Number || value instanceof Boolean
        ? value.toString()
        : quoted(value.toString());
  }

  private static List<String> members(Map<?, ?> map, String newLine) {
    return map.entrySet().stream()
        .map(
            member ->
                quoted(member.getKey().toString()) + ": " + written(member.getValue(), newLine))
        .toList();
  }

  private static String group(String open, List<String> parts, String close, String newLine) {
    return parts.isEmpty()
        ? open + close
        : parts.stream()
            .collect(
                Collectors.joining("," + newLine + "  ", open + newLine + "  ", newLine + close));
  }

  private static String quoted(String text) {
    StringBuilder out = new StringBuilder("\"");
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      switch (c) {
        case '"', '\\' -> out.append('\\').append(c);
        case '\n' -> out.append("\\n");
        default -> out.append(c < ' ' ? "\\u%04x".formatted((int) c) : String.valueOf(c));
      }
    }
    return out.append('"').toString();
  }
}
