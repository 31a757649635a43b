package io.connectors.rules;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;

import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.util.Map;
import java.util.Optional;

/** Rules: which module knows which technology. */
public final class TechnologyRules {

  /** Beginnings of package names, each with the module that is there because of it. */
  private static final Map<String, String> HOMES =
      Map.ofEntries(
          Map.entry("com.google.crypto.tink", "crypto"),
          Map.entry("org.everit.json", "schema"),
          Map.entry("org.json", "schema"),
          Map.entry("com.google.re2j", "schema"),
          Map.entry("java.sql", "persistence"),
          Map.entry("javax.sql", "persistence"),
          Map.entry("org.flywaydb", "persistence"),
          Map.entry("org.postgresql", "persistence"),
          Map.entry("io.micronaut.data", "persistence"),
          Map.entry("io.micronaut.http", "web"),
          Map.entry("io.micronaut.views", "web"),
          Map.entry("io.pebbletemplates", "web"));

  /** Bootstrap puts all of them together. */
  public static final ArchRule technologies_stay_in_their_modules =
      classes()
          .that()
          .resideOutsideOfPackage(Modules.BOOTSTRAP)
          .should(new KnowOwnTechnologyOnly())
          .because(Decision.HEXAGON.says("a technology is replaced where it is, nowhere else"));

  private TechnologyRules() {}

  private static final class KnowOwnTechnologyOnly extends ArchCondition<JavaClass> {

    KnowOwnTechnologyOnly() {
      super("know no technology that another module is there for");
    }

    @Override
    public void check(JavaClass type, ConditionEvents events) {
      Optional<String> here = Modules.nameOf(type);
      type.getDirectDependenciesFromSelf().stream()
          .filter(use -> homeOf(use).filter(home -> !here.equals(Optional.of(home))).isPresent())
          .forEach(use -> events.add(SimpleConditionEvent.violated(use, use.getDescription())));
    }

    private static Optional<String> homeOf(Dependency use) {
      String target = use.getTargetClass().getBaseComponentType().getPackageName() + ".";
      return HOMES.entrySet().stream()
          .filter(technology -> target.startsWith(technology.getKey() + "."))
          .map(Map.Entry::getValue)
          .findFirst();
    }
  }
}
