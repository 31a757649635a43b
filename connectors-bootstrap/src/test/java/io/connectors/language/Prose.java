package io.connectors.language;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Value: a text that a person reads, with its line number in the file. */
record Prose(int line, String text) {

  private static final Pattern JAVA =
      Pattern.compile(
          "\"\"\"(?s:.*?)\"\"\"|\"(?:\\\\.|[^\"\\\\\\n])*\"|/\\*(?s:.*?)\\*/|//[^\\n]*"
              + "|void [a-z0-9]+_[a-z0-9_]+(?=\\()");
  private static final Pattern JAVA_CODE = Pattern.compile("\\{@(?:code|link|linkplain) [^}]*}");
  private static final Pattern MARKDOWN_CODE =
      Pattern.compile("(?s:^ *```.*?^ *```)|`[^`]*`|\\]\\([^)]*\\)", Pattern.MULTILINE);
  private static final Pattern TEMPLATE_CODE =
      Pattern.compile("(?s:\\{#.*?#}|\\{\\{.*?}}|\\{%.*?%}|<[^>]*>)");
  private static final Pattern SQL_COMMENT = Pattern.compile("--[^\\n]*");
  private static final Pattern PROPERTY_VALUE = Pattern.compile("(?<==)[^\\n]*");

  /** The prose of a file, by the kind of file that its name shows; of other files, all text. */
  static List<Prose> of(String file, String content) {
    if (file.endsWith(".java")) {
      return matches(JAVA, content)
          .map(part -> part.text().startsWith("void ") ? part.withSpaces() : part)
          .map(part -> part.without(JAVA_CODE))
          .toList();
    }
    if (file.endsWith(".sql")) {
      return matches(SQL_COMMENT, content).toList();
    }
    if (file.endsWith(".properties")) {
      return matches(PROPERTY_VALUE, content).map(part -> part.without(MARKDOWN_CODE)).toList();
    }
    Prose whole = new Prose(1, content);
    return List.of(whole.without(file.endsWith(".peb") ? TEMPLATE_CODE : MARKDOWN_CODE));
  }

  /** Its lines, without the marks of a comment. */
  Stream<Prose> lines() {
    List<Prose> lines = new ArrayList<>();
    String[] texts = text.split("\n", -1);
    for (int i = 0; i < texts.length; i++) {
      lines.add(new Prose(line + i, texts[i].strip().replaceFirst("^(?:/?\\*+|//|--) ?", "")));
    }
    return lines.stream();
  }

  private Prose withSpaces() {
    return new Prose(line, text.replace('_', ' '));
  }

  /** Keeps the line ends, so that line numbers stay right. */
  private Prose without(Pattern code) {
    return new Prose(
        line, code.matcher(text).replaceAll(match -> match.group().replaceAll("[^\\n]+", "…")));
  }

  private static Stream<Prose> matches(Pattern pattern, String content) {
    return pattern
        .matcher(content)
        .results()
        .map(match -> new Prose(lineOf(content, match), match.group()));
  }

  private static int lineOf(String content, MatchResult match) {
    return 1 + (int) content.substring(0, match.start()).chars().filter(c -> c == '\n').count();
  }
}
