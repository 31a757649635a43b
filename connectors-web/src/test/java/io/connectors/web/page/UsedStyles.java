package io.connectors.web.page;

import io.connectors.web.page.StyleSheet.Group;
import io.connectors.web.page.StyleSheet.Part;
import io.connectors.web.page.StyleSheet.Rule;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Reduces a style sheet to its used rules: a rule stays if every class of its selector is a word in
 * our templates, scripts or styles; a custom property, if something reads it.
 */
final class UsedStyles {

  private static final String DARK = "[data-bs-theme=dark]";

  /** Has the same specificity as the selector that it replaces. */
  private static final String DARK_BY_SYSTEM = ":root:where(:not([data-bs-theme]))";

  private static final Pattern WORD = Pattern.compile("[A-Za-z][\\w-]*");
  private static final Pattern CLASS = Pattern.compile("\\.(-?[A-Za-z_][\\w\\\\/-]*)");
  private static final Pattern NEGATION = Pattern.compile(":not\\([^()]*(\\([^()]*\\)[^()]*)*\\)");
  private static final Pattern STRING = Pattern.compile("\"[^\"]*\"");
  private static final Pattern READ = Pattern.compile("var\\((--[\\w-]+)");

  private final String sources;
  private final Set<String> words;

  UsedStyles(String sources) {
    this.sources = sources;
    this.words = matches(WORD, sources);
  }

  String reduce(String css) {
    StyleSheet kept = StyleSheet.parse(css).mapRules(this::used);
    kept =
        new StyleSheet(kept.parts().stream().filter(part -> isUsedAnimation(part, css)).toList());
    kept = kept.mapRules(UsedStyles::forScreensAndSystem);
    String before = "";
    while (!before.equals(kept.toString())) {
      before = kept.toString();
      Set<String> read = matches(READ, before + sources);
      kept = kept.mapRules(rule -> withoutUnread(rule, read));
    }
    return before.replace("}.", "}\n.").replace("}@", "}\n@") + "\n";
  }

  private Stream<Part> used(Rule rule) {
    String selectors =
        rule.selectors().stream().filter(this::isUsed).collect(Collectors.joining(","));
    return selectors.isEmpty()
        ? Stream.empty()
        : Stream.of(new Rule(selectors, rule.declarations()));
  }

  private boolean isUsed(String selector) {
    String positive = NEGATION.matcher(STRING.matcher(selector).replaceAll("")).replaceAll("");
    return words.containsAll(matches(CLASS, positive))
        && !positive.contains("body[data-bs-theme")
        && !positive.contains("data-bs-theme-");
  }

  /** Limits dark rules to screens, and copies them for a dark system without a chosen theme. */
  private static Stream<Part> forScreensAndSystem(Rule rule) {
    List<String> dark =
        rule.selectors().stream().filter(selector -> selector.startsWith(DARK)).toList();
    if (dark.isEmpty()) {
      return Stream.of(rule);
    }
    String others =
        rule.selectors().stream()
            .filter(selector -> !dark.contains(selector))
            .collect(Collectors.joining(","));
    String bySystem =
        dark.stream()
            .map(selector -> DARK_BY_SYSTEM + selector.substring(DARK.length()))
            .collect(Collectors.joining(","));
    return Stream.of(
            new Rule(others, rule.declarations()),
            media("screen", new Rule(String.join(",", dark), rule.declarations())),
            media(
                "screen and (prefers-color-scheme:dark)", new Rule(bySystem, rule.declarations())))
        .filter(part -> !(part instanceof Rule && others.isEmpty()));
  }

  private static Part media(String which, Rule rule) {
    return new Group("@media " + which, new StyleSheet(List.of(rule)));
  }

  private static boolean isUsedAnimation(Part part, String css) {
    if (part instanceof Group group && group.prelude().startsWith("@keyframes")) {
      String name = group.prelude().substring("@keyframes".length()).strip();
      return Pattern.compile("animation[\\w-]*:[^;}]*\\b" + name + "\\b").matcher(css).find();
    }
    return true;
  }

  private static Stream<Part> withoutUnread(Rule rule, Set<String> read) {
    String declarations =
        StyleSheet.split(rule.declarations(), ';').stream()
            .filter(declaration -> !declaration.isEmpty())
            .filter(
                declaration ->
                    !declaration.startsWith("--")
                        || read.contains(declaration.substring(0, declaration.indexOf(':'))))
            .collect(Collectors.joining(";"));
    return declarations.isEmpty()
        ? Stream.empty()
        : Stream.of(new Rule(rule.prelude(), declarations));
  }

  private static Set<String> matches(Pattern pattern, String text) {
    Set<String> found = new HashSet<>();
    pattern
        .matcher(text)
        .results()
        .map((MatchResult match) -> match.groupCount() == 0 ? match.group() : match.group(1))
        .forEach(found::add);
    return found;
  }
}
