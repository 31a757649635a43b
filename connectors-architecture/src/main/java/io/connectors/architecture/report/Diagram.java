package io.connectors.architecture.report;

import com.tngtech.archunit.core.domain.JavaClass;
import io.connectors.architecture.rule.DeclaredModules;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Supplier;
import java.util.stream.Stream;

/**
 * Value: the arrows between the modules that there are, beside those that are declared; the fault
 * is why the declaration cannot be read, where there is one that cannot.
 */
public record Diagram(
    List<String> modules,
    List<Arrow> actual,
    Optional<DeclaredModules> plan,
    Optional<String> fault) {

  /** Copies the lists. */
  public Diagram {
    modules = List.copyOf(modules);
    actual = List.copyOf(actual);
  }

  /** A plan that cannot be read is a fault to report, not a reason to report nothing. */
  static Diagram of(ModuleClasses modules, Supplier<Optional<DeclaredModules>> plan) {
    try {
      return of(modules, plan.get(), Optional.empty());
    } catch (IllegalStateException | UncheckedIOException unreadable) {
      return of(modules, Optional.empty(), Optional.of(wordsOf(unreadable)));
    }
  }

  private static Diagram of(
      ModuleClasses modules, Optional<DeclaredModules> plan, Optional<String> fault) {
    Map<String, Arrow> arrows = new TreeMap<>();
    modules.byName().values().stream()
        .flatMap(List::stream)
        .flatMap(type -> type.getDirectDependenciesFromSelf().stream())
        .forEach(use -> count(use.getOriginClass(), use.getTargetClass(), modules, arrows));
    return new Diagram(
        List.copyOf(modules.byName().keySet()),
        arrows.values().stream().sorted().toList(),
        plan,
        fault);
  }

  /** Without the message of the file system, which may contain local paths. */
  private static String wordsOf(RuntimeException unreadable) {
    return unreadable instanceof UncheckedIOException
        ? DeclaredModules.FILE + " is no readable text"
        : String.valueOf(unreadable.getMessage());
  }

  private static void count(
      JavaClass from, JavaClass to, ModuleClasses modules, Map<String, Arrow> arrows) {
    Optional<String> target = modules.nameOf(to);
    String origin = modules.nameOf(from).orElseThrow();
    if (target.isPresent() && !target.get().equals(origin)) {
      Arrow one = new Arrow(origin, target.get(), 1);
      arrows.merge(one.toString(), one, (a, b) -> new Arrow(a.from(), a.to(), a.weight() + 1));
    }
  }

  /** The arrows of the plan, with the weight that they have in the code. */
  public List<Arrow> declared() {
    return plan.stream()
        .flatMap(declared -> declared.modules().stream())
        .flatMap(module -> module.uses().stream().map(used -> arrow(module.name(), used)))
        .sorted()
        .toList();
  }

  private Arrow arrow(String from, String to) {
    Arrow bare = new Arrow(from, to, 0);
    return actual.stream().filter(bare::isLike).findFirst().orElse(bare);
  }

  /** The undeclared dependencies; empty without a declaration file. */
  public List<Arrow> undeclared() {
    return plan.isEmpty()
        ? List.of()
        : actual.stream().filter(arrow -> declared().stream().noneMatch(arrow::isLike)).toList();
  }

  /** The arrows of the plan that no class stands for. */
  public List<Arrow> missing() {
    return declared().stream().filter(arrow -> arrow.weight() == 0).toList();
  }

  /** Every difference between code and plan, as a sentence. */
  public List<String> differences() {
    List<String> found = new ArrayList<>(fault.stream().toList());
    undeclared()
        .forEach(
            arrow ->
                found.add(arrow + " is there, " + arrow.weight() + " times, and not declared"));
    missing().forEach(arrow -> found.add(arrow + " is declared and not there"));
    strangers().forEach(module -> found.add("the module " + module + " is not declared"));
    absentees()
        .forEach(module -> found.add("the module " + module + " is declared and has no class"));
    return found;
  }

  private Stream<String> strangers() {
    return modules.stream()
        .filter(module -> plan.filter(declared -> declared.named(module).isEmpty()).isPresent());
  }

  private Stream<String> absentees() {
    return plan.stream()
        .flatMap(declared -> declared.modules().stream().map(DeclaredModules.Module::name))
        .filter(module -> !modules.contains(module));
  }

  /** The arrows of the code and the missing ones of the plan, in their order. */
  public List<Arrow> arrows() {
    return Stream.concat(actual.stream(), missing().stream()).sorted().toList();
  }

  /** One sentence on how code and declaration compare. */
  public String introduction() {
    if (fault.isPresent()) {
      return "What is declared cannot be read:";
    }
    if (plan.isEmpty()) {
      return "No diagram is declared to compare with.";
    }
    return differences().isEmpty()
        ? "The modules depend on each other exactly as declared."
        : "The code differs from what is declared:";
  }
}
