package io.connectors.architecture.report;

import java.util.List;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/**
 * Finds the line on which a source declares something; compiled classes know lines of code only.
 */
record Declarations(List<String> lines) {

  /**
   * The line of a member, or of its type where the member is not written out; 0 without a source.
   */
  int lineOf(String type, String member) {
    String name = Pattern.quote(type);
    int declared = lineWith("\\b(class|interface|enum|record)\\s+" + name + "\\b", 1);
    if (declared == 0 || member.isEmpty()) {
      return declared;
    }
    int found =
        member.equals("<init>")
            ? lineWith("^(?!.*\\bnew\\b).*\\b" + name + "\\s*\\(", declared)
            : memberLine(Pattern.quote(member), declared);
    return found == 0 ? declared : found;
  }

  private int memberLine(String name, int from) {
    int method = lineWith("[\\w>\\]]\\s+" + name + "\\s*\\(", from);
    return method == 0 ? lineWith("[\\w>\\]]\\s+" + name + "\\s*[=;,)]", from) : method;
  }

  private int lineWith(String pattern, int from) {
    Predicate<String> matches = Pattern.compile(pattern).asPredicate();
    for (int line = from; line <= lines.size(); line++) {
      String text = lines.get(line - 1);
      if (!text.strip().matches("(\\*|//|/\\*).*") && matches.test(text)) {
        return line;
      }
    }
    return 0;
  }
}
