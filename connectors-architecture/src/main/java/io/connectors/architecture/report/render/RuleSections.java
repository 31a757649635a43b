package io.connectors.architecture.report.render;

import static io.connectors.architecture.report.render.Markup.element;
import static io.connectors.architecture.report.render.Markup.text;

import io.connectors.architecture.report.ArchitectureReport;
import io.connectors.architecture.report.Place;
import io.connectors.architecture.report.RuleResult;
import io.connectors.architecture.report.Violation;
import java.util.List;
import java.util.function.Function;

/** Draws what is broken and where, and all the rules. */
final class RuleSections {

  private RuleSections() {}

  static Section violations(ArchitectureReport report) {
    List<RuleResult> broken = report.broken();
    int places = report.verdict().violations();
    Markup content =
        broken.isEmpty()
            ? element("p", text("No rule is broken anywhere."))
            : each(broken, RuleSections::brokenRule);
    return Section.of("violations", "Violations", String.valueOf(places), places > 0, content);
  }

  static Section rules(ArchitectureReport report) {
    return Section.of(
        "rules",
        "Rules",
        String.valueOf(report.rules().size()),
        false,
        element("p", text("What the build holds the code to, each for a reason.")),
        element(
            "div",
            List.of("class", "compact"),
            each(report.rules(), rule -> card(rule, wording(rule)))));
  }

  private static Markup brokenRule(RuleResult rule) {
    return card(
        rule,
        element(
            "ul", List.of("class", "places"), each(rule.violations(), RuleSections::violation)));
  }

  private static Markup card(RuleResult rule, Markup more) {
    String mark = rule.isKept() ? "" : " no";
    return element(
            "article",
            List.of("class", "item rule" + mark),
            element(
                "h3",
                element(
                    "span",
                    List.of("class", "badge" + mark),
                    text(rule.isKept() ? "kept" : "broken")),
                element("span", text(rule.sentence()))),
            element("p", text(sentence(rule.reason())), decision(rule)),
            more)
        .onItsOwnLine();
  }

  private static String sentence(String reason) {
    return reason.isEmpty() ? "" : "Because " + reason + ". ";
  }

  private static Markup decision(RuleResult rule) {
    Markup name = text(rule.decision().isEmpty() ? "" : Links.nameOf(rule.decision()));
    return rule.isDecisionHere()
        ? element("a", List.of("href", Links.to(rule.decision()), "title", rule.decision()), name)
        : name;
  }

  private static Markup wording(RuleResult rule) {
    return element(
        "details", element("summary", text("In full")), element("p", text(rule.wording())));
  }

  private static Markup violation(Violation violation) {
    return element("li", place(violation.place()), element("span", text(violation.what())))
        .onItsOwnLine();
  }

  /** Leads to the file, if that is in the repository. */
  static Markup place(Place place) {
    Markup name = element("code", text(place.toString()));
    return place.path().isEmpty()
        ? name
        : element("a", List.of("href", Links.to(place.path()) + "#L" + place.line()), name);
  }

  static <T> Markup each(List<T> things, Function<T, Markup> drawing) {
    return Markup.all(things.stream().map(drawing).toList());
  }
}
