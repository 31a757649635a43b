package io.connectors.architecture.report;

import java.util.List;

/** Value: whether the architecture holds, and what that rests on. */
public record Verdict(int rules, int broken, int violations, List<Ground> grounds) {

  /** Copies the list. */
  public Verdict {
    grounds = List.copyOf(grounds);
  }

  /** Value: a part of the verdict: {@code yes}, {@code no}, or {@code none} to compare with. */
  public record Ground(String result, String words) {}

  static Verdict of(List<RuleResult> rules, Diagram diagram, Surface surface) {
    List<RuleResult> broken = rules.stream().filter(rule -> !rule.isKept()).toList();
    int places = broken.stream().mapToInt(rule -> rule.violations().size()).sum();
    return new Verdict(
        rules.size(),
        broken.size(),
        places,
        List.of(rules(rules.size(), broken.size(), places), arrows(diagram), lines(surface)));
  }

  private static Ground rules(int all, int broken, int places) {
    return broken == 0
        ? new Ground("yes", "All " + all + " rules are kept.")
        : new Ground(
            "no",
            broken
                + (broken == 1 ? " rule of " + all + " is" : " rules of " + all + " are")
                + " broken, at "
                + counted(places, "place")
                + ".");
  }

  private static Ground arrows(Diagram diagram) {
    int off = diagram.differences().size();
    if (diagram.fault().isPresent()) {
      return new Ground("no", "The declared diagram cannot be read.");
    }
    if (diagram.plan().isEmpty()) {
      return new Ground("none", "No diagram is declared to compare with.");
    }
    return off == 0
        ? new Ground("yes", "The modules depend on each other as declared.")
        : new Ground(
            "no", "The diagram is not the declared one, at " + counted(off, "point") + ".");
  }

  private static Ground lines(Surface surface) {
    int off = surface.added().size() + surface.removed().size();
    if (surface.golden().isEmpty()) {
      return new Ground("none", "No public surface is written down to compare with.");
    }
    return off == 0
        ? new Ground("yes", "The public surface is as written down.")
        : new Ground(
            "no", "The public surface is not as written down, in " + counted(off, "line") + ".");
  }

  private static String counted(int number, String thing) {
    return number + " " + thing + (number == 1 ? "" : "s");
  }

  /**
   * Whether all rules are kept, and diagram and public surface are as written down, if they are.
   */
  public boolean holds() {
    return grounds.stream().noneMatch(ground -> ground.result().equals("no"));
  }

  /** The verdict in a few words. */
  public String headline() {
    return holds() ? "The architecture holds" : "The architecture does not hold";
  }
}
