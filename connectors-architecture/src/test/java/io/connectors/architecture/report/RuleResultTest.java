package io.connectors.architecture.report;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** A rule that cannot validate is broken. */
class RuleResultTest {

  private static final Sources SOURCES = new Sources(Path.of(".."));

  @Test
  void a_rule_that_misses_a_library_is_broken() {
    JavaClasses some = new ClassFileImporter().importClasses(RuleResult.class);
    ArchRule rule = classes().should(new MissingLibrary());
    RuleResult result = RuleResult.of("known", rule, some, new Places(some, SOURCES));

    assertThat(result.violations())
        .singleElement()
        .satisfies(violation -> assertThat(violation.what()).contains("com/example/Gone"));
  }

  @Test
  void a_rule_without_classes_counts_as_violated() {
    JavaClasses nothing = new ClassFileImporter().importPackages("io.connectors.nowhere");
    ArchRule rule = classes().should().bePublic();
    RuleResult result = RuleResult.of("public", rule, nothing, new Places(nothing, SOURCES));

    assertThat(result.violations())
        .singleElement()
        .satisfies(violation -> assertThat(violation.what()).startsWith("cannot be validated"));
  }

  /** Needs what is not on the class path. */
  private static final class MissingLibrary extends ArchCondition<JavaClass> {
    MissingLibrary() {
      super("be known");
    }

    @Override
    public void check(JavaClass type, ConditionEvents events) {
      throw new NoClassDefFoundError("com/example/Gone");
    }
  }
}
