package io.connectors.architecture.command;

import java.util.Iterator;
import java.util.List;

/**
 * Value: the arguments of the program. The first is the base package; {@code --title} is the title
 * of the report, {@code --rules} the class with the rules, {@code --root} the root folder, {@code
 * --compiled} the folder of classes in each module, and {@code --renew} rewrites the baseline and
 * the golden surface.
 */
record Arguments(
    String basePackage, String title, String rules, String root, String compiled, boolean renew) {

  /** The rules for teams that embed Connectors. */
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
