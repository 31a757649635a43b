package io.connectors.testkit.report;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import io.connectors.testkit.architecture.ArchitectureRules;
import io.connectors.testkit.architecture.UseCaseRules;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Whatever a rule complains about, and in whatever words, the place has the one form. */
class RuleResultTest {

  private static final String FORM =
      "[\\w$]+(\\.(<init>|<clinit>|\\w+))? \\(\\w+\\.java:[1-9]\\d*\\)";
  private static final Sources SOURCES = new Sources(Path.of(".."));

  @TestFactory
  Stream<DynamicTest> every_violation_of_a_sample_has_its_place_in_the_source() {
    return ArchitectureRules.all().entrySet().stream()
        .map(rule -> DynamicTest.dynamicTest(rule.getKey().replace('_', ' '), () -> judge(rule)));
  }

  private static void judge(Map.Entry<String, ArchRule> rule) {
    JavaClasses sample = new ClassFileImporter().importPackages(sampleOf(rule.getKey()));
    RuleResult result =
        RuleResult.of(rule.getKey(), rule.getValue(), sample, new Places(sample, SOURCES));

    assertThat(result.isKept()).isFalse();
    assertThat(result.decision()).startsWith("docs/adr/");
    assertThat(result.isDecisionHere()).isTrue();
    assertThat(result.reason()).isNotBlank().doesNotContain("docs/adr");
    assertThat(result.violations())
        .allSatisfy(
            violation -> {
              assertThat(violation.place().toString()).matches(FORM);
              assertThat(violation.place().path()).startsWith("connectors-testkit/src/test/java/");
              assertThat(violation.what()).isNotBlank().doesNotContain(".java:");
            });
  }

  private static String sampleOf(String rule) {
    return rule.equals("every_class_lives_in_a_module")
        ? "io.connectors.nowhere"
        : "io.connectors.testkit.architecture.samples." + rule;
  }

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
  void a_rule_that_finds_nothing_to_judge_is_broken() {
    JavaClasses nothing = new ClassFileImporter().importPackages("io.connectors.nowhere");
    ArchRule rule = UseCaseRules.use_cases_are_final;
    RuleResult result = RuleResult.of("use_cases", rule, nothing, new Places(nothing, SOURCES));

    assertThat(result.violations())
        .singleElement()
        .satisfies(violation -> assertThat(violation.what()).startsWith("cannot be judged"));
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
