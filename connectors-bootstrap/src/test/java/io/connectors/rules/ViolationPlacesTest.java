package io.connectors.rules;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.lang.ArchRule;
import io.connectors.architecture.report.ArchitectureReport;
import io.connectors.architecture.report.RuleResult;
import io.connectors.architecture.report.Subject;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** The report names the place of every kind of violation in one form, with file and line. */
class ViolationPlacesTest {

  private static final Path ROOT = Path.of("..");
  private static final String FORM =
      "[\\w$]+(\\.(<init>|<clinit>|\\w+))? \\(\\w+\\.java:[1-9]\\d*\\)";

  @TestFactory
  Stream<DynamicTest> every_violation_of_a_sample_has_its_place_in_the_source() {
    return ArchitectureRules.all().entrySet().stream()
        .map(
            rule ->
                DynamicTest.dynamicTest(
                    rule.getKey().replace('_', ' '),
                    () -> check(resultOf(rule.getKey(), rule.getValue()))));
  }

  private static RuleResult resultOf(String name, ArchRule rule) {
    JavaClasses sample = ArchitectureRulesTest.sampleOf(name);
    JavaClasses none = new ClassFileImporter().importClasses();
    Subject subject =
        new Subject(
            name, "io.connectors", ROOT, List.of(), sample, none, Map.of(name, rule), Map.of());
    return ArchitectureReport.of(subject).rules().get(0);
  }

  private static void check(RuleResult result) {
    assertThat(result.isKept()).isFalse();
    assertThat(result.decision()).startsWith("docs/adr/");
    assertThat(result.isDecisionHere()).isTrue();
    assertThat(result.reason()).isNotBlank().doesNotContain("docs/adr");
    assertThat(result.violations())
        .allSatisfy(
            violation -> {
              assertThat(violation.place().toString()).matches(FORM);
              assertThat(violation.place().path())
                  .startsWith("connectors-bootstrap/src/test/java/");
              assertThat(violation.what()).isNotBlank().doesNotContain(".java:");
            });
  }
}
