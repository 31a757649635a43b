package io.connectors.rules;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaField;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.lang.ArchRule;
import io.connectors.rules.samples.Offender;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** The rules themselves are tested: a rule that nothing can violate would guard nothing. */
class ArchitectureRulesTest {

  private static final String RULES = "io.connectors.rules";
  private static final String STRAY = "every_class_lives_in_a_module";
  private static final Pattern DECISION = Pattern.compile("\\((docs/adr/[\\w-]+\\.md)\\)");

  @TestFactory
  Stream<DynamicTest> every_rule_is_violated_by_its_sample() {
    return forEachRule(
        (name, rule) -> {
          JavaClasses sample = sampleOf(name);
          List<String> offenders = offendersIn(sample);
          List<String> report = rule.evaluate(sample).getFailureReport().getDetails();

          assertThat(offenders).as("offenders").isNotEmpty();
          assertThat(offenders).allSatisfy(who -> assertThat(report).anyMatch(names(who)));
          assertThat(report)
              .allMatch(line -> offenders.stream().anyMatch(who -> names(who).test(line)));
        });
  }

  @TestFactory
  Stream<DynamicTest> every_rule_names_a_decision_that_is_written_down() {
    return forEachRule(
        (name, rule) -> {
          Matcher decision = DECISION.matcher(rule.getDescription());

          assertThat(decision.find()).as(rule.getDescription()).isTrue();
          assertThat(Files.exists(Path.of("..", decision.group(1)))).isTrue();
        });
  }

  @Test
  void every_rule_is_among_all_of_them() {
    List<String> fields =
        new ClassFileImporter()
            .importPackages(RULES).stream()
                .flatMap(type -> type.getFields().stream())
                .filter(field -> field.getRawType().isEquivalentTo(ArchRule.class))
                .map(JavaField::getName)
                .toList();

    assertThat(ArchitectureRules.all()).containsOnlyKeys(fields);
  }

  private static Stream<DynamicTest> forEachRule(BiConsumer<String, ArchRule> test) {
    return ArchitectureRules.all().entrySet().stream()
        .map(
            rule ->
                DynamicTest.dynamicTest(
                    rule.getKey().replace('_', ' '),
                    () -> test.accept(rule.getKey(), rule.getValue())));
  }

  static JavaClasses sampleOf(String rule) {
    return new ClassFileImporter()
        .importPackages(rule.equals(STRAY) ? "io.connectors.nowhere" : RULES + ".samples." + rule);
  }

  private static List<String> offendersIn(JavaClasses sample) {
    return sample.stream()
        .filter(type -> type.isAnnotatedWith(Offender.class))
        .map(JavaClass::getName)
        .toList();
  }

  /** Names the type, not just one whose name begins alike. */
  private static Predicate<String> names(String type) {
    return Pattern.compile(Pattern.quote(type) + "(?!\\w)").asPredicate();
  }
}
