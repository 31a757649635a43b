package io.connectors.rules;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;

import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import io.connectors.architecture.rule.DeclaredModules;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Rules: the arrows between the modules are those of the diagram, no more and no fewer. */
public final class DiagramRules {

  public static final ArchRule arrows_between_modules_are_declared =
      classes()
          .should(new Undeclared())
          .because(Decision.REPORT.says("a new arrow is drawn, and looked at, before it is used"));

  public static final ArchRule declared_arrows_between_modules_are_there =
      classes()
          .should(new Missing())
          .because(
              Decision.REPORT.says("a picture that shows more than there is misleads as well"));

  private DiagramRules() {}

  /** Reports each use of a module that the diagram has no arrow to. */
  private static final class Undeclared extends ArchCondition<JavaClass> {

    private DeclaredModules declared = new DeclaredModules(List.of());

    Undeclared() {
      super("use the modules that " + DeclaredModules.FILE + " has an arrow to");
    }

    @Override
    public void init(Collection<JavaClass> types) {
      declared = Modules.declared();
    }

    @Override
    public void check(JavaClass type, ConditionEvents events) {
      for (Dependency use : type.getDirectDependenciesFromSelf()) {
        Optional<String> from = Modules.nameOf(use.getOriginClass());
        Optional<String> to = Modules.nameOf(use.getTargetClass());
        if (from.isPresent() && to.isPresent() && isNew(from.get(), to.get())) {
          events.add(SimpleConditionEvent.violated(use, use.getDescription()));
        }
      }
    }

    private boolean isNew(String from, String to) {
      return !from.equals(to) && !declared.allows(from, to);
    }
  }

  /** Reports each module and arrow of the diagram that no class stands for. */
  private static final class Missing extends ArchCondition<JavaClass> {

    private List<JavaClass> all = List.of();

    Missing() {
      super("make each arrow of " + DeclaredModules.FILE + " true");
    }

    @Override
    public void init(Collection<JavaClass> types) {
      all = types.stream().sorted(Comparator.comparing(JavaClass::getName)).toList();
    }

    @Override
    public void check(JavaClass type, ConditionEvents events) {}

    @Override
    public void finish(ConditionEvents events) {
      for (DeclaredModules.Module module : Modules.declared().modules()) {
        List<JavaClass> types = all.stream().filter(type -> isIn(module.name(), type)).toList();
        if (types.isEmpty()) {
          all.stream().findFirst().ifPresent(first -> add(events, first, absence(first, module)));
        } else {
          module.uses().stream()
              .filter(used -> types.stream().noneMatch(type -> uses(type, used)))
              .forEach(used -> add(events, types.get(0), message(types.get(0), module, used)));
        }
      }
    }

    private static void add(ConditionEvents events, JavaClass type, String message) {
      events.add(SimpleConditionEvent.violated(type, message));
    }

    /** A missing dependency has no place, so the first class represents it. */
    private static String absence(JavaClass first, DeclaredModules.Module module) {
      return "Class <%s> and all others are not of %s, unlike %s:%d in %s"
          .formatted(
              first.getName(),
              module.name(),
              DeclaredModules.FILE,
              module.line(),
              first.getSourceCodeLocation());
    }

    private static String message(JavaClass first, DeclaredModules.Module module, String used) {
      return "Class <%s> and all others of %s use nothing of %s, unlike %s:%d in %s"
          .formatted(
              first.getName(),
              module.name(),
              used,
              DeclaredModules.FILE,
              module.line(),
              first.getSourceCodeLocation());
    }

    private static boolean uses(JavaClass type, String module) {
      return type.getDirectDependenciesFromSelf().stream()
          .anyMatch(use -> isIn(module, use.getTargetClass()));
    }

    private static boolean isIn(String module, JavaClass type) {
      return Modules.nameOf(type).filter(module::equals).isPresent();
    }
  }
}
