package io.connectors.architecture.command;

import java.util.Iterator;
import java.util.List;

/**
 * Value: what the program is told. The package whose classes are meant comes first; {@code --title}
 * names the report, {@code --rules} the class that has the rules, {@code --root} the folder that
 * the report is about, {@code --compiled} the folder of each module that has its classes, and
 * {@code --renew} writes baseline and golden surface anew.
 */
record Arguments(
    String basePackage, String title, String rules, String root, String compiled, boolean renew) {

  /** What is asked of teams that embed Connectors. */
  private static final String EMBEDDER_RULES = "io.connectors.architecture.EmbedderRules";

  /**
   * Reads the words of a command line.
   *
   * @throws IllegalArgumentException when it is not of this form
   */
  static Arguments parse(String... words) {
    Iterator<String> rest = List.of(words).iterator();
    String base = next(rest, "the package whose classes the report is about");
    Arguments arguments = new Arguments(base, base, EMBEDDER_RULES, "", "target", false);
    while (rest.hasNext()) {
      arguments = arguments.with(rest.next(), rest);
    }
    return arguments;
  }

  private Arguments with(String option, Iterator<String> rest) {
    return switch (option) {
      case "--title" ->
          new Arguments(basePackage, next(rest, "a title"), rules, root, compiled, renew);
      case "--rules" ->
          new Arguments(basePackage, title, next(rest, "a class of rules"), root, compiled, renew);
      case "--root" ->
          new Arguments(basePackage, title, rules, next(rest, "a folder"), compiled, renew);
      case "--compiled" ->
          new Arguments(basePackage, title, rules, root, next(rest, "a folder"), renew);
      case "--renew" -> new Arguments(basePackage, title, rules, root, compiled, true);
      default -> throw new IllegalArgumentException("no such option: " + option);
    };
  }

  private static String next(Iterator<String> words, String what) {
    if (!words.hasNext()) {
      throw new IllegalArgumentException("expected " + what);
    }
    return words.next();
  }
}
