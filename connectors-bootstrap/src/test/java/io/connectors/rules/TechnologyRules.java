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
import java.util.Set;

/** Rules: which module knows which technology. */
public final class TechnologyRules {

  /** Beginnings of package names, each with the modules that may use it. */
  private static final Map<String, Set<String>> HOMES =
      Map.ofEntries(
          Map.entry("com.google.crypto.tink", Set.of("crypto")),
          Map.entry("org.everit.json", Set.of("schema")),
          Map.entry("org.json", Set.of("schema")),
          Map.entry("com.google.re2j", Set.of("schema")),
          Map.entry("java.sql", Set.of("persistence")),
          Map.entry("javax.sql", Set.of("persistence")),
          Map.entry("org.flywaydb", Set.of("persistence")),
          Map.entry("org.postgresql", Set.of("persistence")),
          Map.entry("io.micronaut.data", Set.of("persistence")),
          Map.entry("io.micronaut.http", Set.of("web")),
          Map.entry("io.micronaut.views", Set.of("web")),
          Map.entry("io.pebbletemplates", Set.of("web", "architecture")));

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
          .filter(use -> homesOf(use).filter(homes -> !isIn(homes, here)).isPresent())
          .forEach(use -> events.add(SimpleConditionEvent.violated(use, use.getDescription())));
    }

    private static boolean isIn(Set<String> homes, Optional<String> here) {
      return here.filter(homes::contains).isPresent();
    }

    private static Optional<Set<String>> homesOf(Dependency use) {
      String target = use.getTargetClass().getBaseComponentType().getPackageName() + ".";
      return HOMES.entrySet().stream()
          .filter(technology -> target.startsWith(technology.getKey() + "."))
          .map(Map.Entry::getValue)
          .findFirst();
    }
  }
}
