package io.connectors.architecture.report;

import com.tngtech.archunit.base.ArchUnitException.ReflectionException;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.domain.properties.HasModifiers;
import java.lang.module.ModuleDescriptor;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Value: every public type and member of the packages that the modules export, one a line below a
 * heading for each package, and the golden lines it is compared with, if there are any.
 */
public record Surface(List<String> lines, Optional<List<String>> golden) {

  /** The path of the golden file from the root of the repository. */
  public static final String FILE = "docs/reference/api.txt";

  /** Copies the lists. */
  public Surface {
    lines = List.copyOf(lines);
    golden = golden.map(List::copyOf);
  }

  static Surface of(
      JavaClasses classes, List<ModuleDescriptor> modules, Optional<List<String>> golden) {
    List<String> lines = new ArrayList<>();
    modules.stream()
        .flatMap(module -> module.exports().stream())
        .filter(export -> !export.isQualified())
        .map(ModuleDescriptor.Exports::source)
        .sorted()
        .forEach(name -> lines.addAll(linesOf(name, classes)));
    return new Surface(lines, golden);
  }

  private static List<String> linesOf(String name, JavaClasses classes) {
    List<String> lines = new ArrayList<>(List.of("package " + name));
    classes.stream()
        .filter(type -> type.getPackageName().equals(name) && isPublic(type))
        .sorted(Comparator.comparing(JavaClass::getName))
        .forEach(type -> lines.addAll(linesOf(type)));
    lines.add("");
    return lines;
  }

  /** A type whose libraries are not on the class path is shown as far as it is known. */
  private static List<String> linesOf(JavaClass type) {
    try {
      return new PublicType(type).lines();
    } catch (LinkageError | ReflectionException unknown) {
      return List.of("  " + type.getSimpleName() + " cannot be read: " + unknown.getMessage());
    }
  }

  /** Public by itself and by all types around it. */
  static boolean isPublic(JavaClass type) {
    return isOpen(type) && type.getEnclosingClass().map(Surface::isPublic).orElse(true);
  }

  private static boolean isOpen(HasModifiers thing) {
    return thing.getModifiers().contains(JavaModifier.PUBLIC);
  }

  /** The lines missing in the golden file, each with its package. */
  public List<String> added() {
    return golden.map(old -> without(qualified(lines), qualified(old))).orElse(List.of());
  }

  /** The lines only in the golden file, each with its package. */
  public List<String> removed() {
    return golden.map(old -> without(qualified(old), qualified(lines))).orElse(List.of());
  }

  private static List<String> without(Set<String> these, Set<String> those) {
    return these.stream().filter(line -> !those.contains(line)).toList();
  }

  /** The same name may stand in several packages. */
  private static Set<String> qualified(List<String> lines) {
    Set<String> found = new LinkedHashSet<>();
    String heading = "";
    for (String line : lines) {
      heading = line.startsWith("package ") ? line.substring("package ".length()) : heading;
      if (!line.isBlank()) {
        found.add(line.startsWith("package ") ? line : heading + ": " + line.strip());
      }
    }
    return found;
  }

  /** The surface in the form of the file. */
  public String text() {
    return String.join("\n", lines);
  }

  /** One sentence on how the surface and the golden lines compare. */
  public String introduction() {
    if (lines.isEmpty()) {
      return "No module here says which packages it exports.";
    }
    if (golden.isEmpty()) {
      return "Nothing is written down in " + FILE + " to compare with.";
    }
    return added().isEmpty() && removed().isEmpty()
        ? "Every public type and member of the exported packages, as written down in " + FILE + "."
        : "Differs from " + FILE + ":";
  }

  /** The lines of each package, without its heading. */
  public Map<String, List<String>> byPackage() {
    Map<String, List<String>> packages = new LinkedHashMap<>();
    List<String> members = new ArrayList<>();
    for (String line : lines) {
      if (line.startsWith("package ")) {
        members = new ArrayList<>();
        packages.put(line.substring("package ".length()), members);
      } else if (!line.isBlank()) {
        members.add(line);
      }
    }
    return packages;
  }

  /** How many of these lines are types. */
  public long types(List<String> some) {
    return some.stream().filter(this::isType).count();
  }

  /** Types are indented by two, members by four. */
  public boolean isType(String line) {
    return line.startsWith("  ") && !line.startsWith("    ");
  }
}
