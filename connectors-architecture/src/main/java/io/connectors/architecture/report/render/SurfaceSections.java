package io.connectors.architecture.report.render;

import static io.connectors.architecture.report.render.Markup.element;
import static io.connectors.architecture.report.render.Markup.text;

import io.connectors.architecture.report.ArchitectureReport;
import io.connectors.architecture.report.SecretRead;
import io.connectors.architecture.report.Surface;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Draws what others can see: the secrets that are revealed, and the public surface. */
final class SurfaceSections {

  private SurfaceSections() {}

  static Section secrets(ArchitectureReport report) {
    List<SecretRead> reveals = report.reveals();
    Table table = new Table("Places that reveal a secret", "secrets", "place", "why it may");
    reveals.forEach(each -> table.row(RuleSections.place(each.place()), Table.cell(reason(each))));
    return Section.of(
        "secrets",
        "Secrets",
        String.valueOf(reveals.size()),
        !reveals.stream().allMatch(SecretRead::isPermitted),
        element("p", text("Every place in the code that calls Secret.revealSecretText().")),
        reveals.isEmpty() ? element("p", text("There is none.")) : table.markup());
  }

  private static Markup reason(SecretRead reveal) {
    return reveal.isPermitted()
        ? text(reveal.reason())
        : element("span", List.of("class", "no-text"), text("not among the named few"));
  }

  static Section surface(ArchitectureReport report) {
    Surface surface = report.surface();
    int changes = surface.added().size() + surface.removed().size();
    long types = surface.lines().stream().filter(SurfaceSections::isType).count();
    List<Markup> packages = new ArrayList<>();
    byPackage(surface).forEach((name, lines) -> packages.add(packageOf(name, lines)));
    return Section.of(
        "surface",
        "Public surface",
        changes == 0 ? types + " types" : changes + " off",
        changes > 0,
        element("p", text(introduction(surface))),
        element(
            "ul",
            List.of("class", "diff"),
            RuleSections.each(surface.added(), line -> change("added", "+ " + line)),
            RuleSections.each(surface.removed(), line -> change("removed", "− " + line))),
        Markup.all(packages));
  }

  static String introduction(Surface surface) {
    if (surface.lines().isEmpty()) {
      return "No module here says which packages it exports.";
    }
    if (surface.golden().isEmpty()) {
      return "Nothing is written down in " + Surface.FILE + " to compare with.";
    }
    return surface.added().isEmpty() && surface.removed().isEmpty()
        ? "Every public type and member of the exported packages, as written down in "
            + Surface.FILE
            + "."
        : "Differs from " + Surface.FILE + ":";
  }

  private static Markup change(String kind, String line) {
    return element("li", List.of("class", "item " + kind), element("code", text(line)));
  }

  private static Map<String, List<String>> byPackage(Surface surface) {
    Map<String, List<String>> packages = new LinkedHashMap<>();
    List<String> lines = new ArrayList<>();
    for (String line : surface.lines()) {
      if (line.startsWith("package ")) {
        lines = new ArrayList<>();
        packages.put(line.substring("package ".length()), lines);
      } else if (!line.isBlank()) {
        lines.add(line);
      }
    }
    return packages;
  }

  private static Markup packageOf(String name, List<String> lines) {
    long types = lines.stream().filter(SurfaceSections::isType).count();
    return element(
            "details",
            List.of("class", "surface"),
            element(
                "summary",
                text(name + " "),
                element("small", text(types + (types == 1 ? " type" : " types")))),
            element(
                "ul", List.of("class", "lines"), RuleSections.each(lines, SurfaceSections::line)))
        .onItsOwnLine();
  }

  private static Markup line(String line) {
    return element(
            "li",
            List.of("class", isType(line) ? "item line type" : "item line"),
            text(line.strip()))
        .onItsOwnLine();
  }

  /** Types are indented by two, members by four. */
  private static boolean isType(String line) {
    return line.startsWith("  ") && !line.startsWith("    ");
  }
}
