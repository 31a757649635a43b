package io.connectors.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.lang.ArchRule;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The rules for embedders are tested on what a team might write, and on what it may. */
class EmbedderRulesTest {

  private static final Path SAMPLES =
      Path.of("target", "test-classes", "com", "example", "embedder");
  private static final String PACKAGE = "com.example.embedder.";
  private static final Pattern DECISION = Pattern.compile("\\((docs/adr/[\\w-]+\\.md)\\)");
  private static final Pattern EXPORT = Pattern.compile("exports ([\\w.]+);");

  /**
   * Test classes are validated less strictly, and are known by their place: samples need another.
   */
  @TempDir Path production;

  static Stream<String> rules() {
    return EmbedderRules.all().keySet().stream();
  }

  @ParameterizedTest
  @MethodSource("rules")
  void every_rule_reports_exactly_the_offenders_of_its_sample(String name) {
    JavaClasses sample = productionCopyOf(name);
    List<String> report = reportOf(allowing(name), name, sample);
    List<String> offenders =
        sample.stream()
            .filter(type -> type.isAnnotatedWith(PACKAGE + "Offender"))
            .map(JavaClass::getName)
            .toList();

    assertThat(offenders).as("offenders").isNotEmpty();
    assertThat(offenders).allSatisfy(who -> assertThat(report).anyMatch(line -> names(who, line)));
    assertThat(report)
        .allMatch(line -> offenders.stream().anyMatch(who -> names(who, line)), "an offender");
  }

  @ParameterizedTest
  @MethodSource("rules")
  void every_rule_names_a_decision_that_is_written_down(String name) {
    Matcher decision = DECISION.matcher(ruleOf(RuleExemptions.NONE, name).getDescription());

    assertThat(decision.find()).isTrue();
    assertThat(Path.of("..", decision.group(1))).exists();
  }

  @Test
  void whom_the_team_does_not_name_is_let_off_nothing() {
    String reveal = "embedders_reveal_no_secret";
    String testkit = "embedders_leave_the_testkit_to_their_tests";

    assertThat(reportOf(RuleExemptions.NONE, reveal, productionCopyOf(reveal)))
        .anyMatch(line -> line.contains("Publisher$Login.header()"));
    assertThat(reportOf(RuleExemptions.NONE, testkit, productionCopyOf(testkit)))
        .anyMatch(line -> line.contains("Demo"));
  }

  @Test
  void tests_use_the_testkit_and_the_ports_as_they_like() {
    for (String rule :
        List.of(
            "embedders_leave_the_testkit_to_their_tests",
            "embedders_call_no_port",
            "embedders_expose_no_port")) {
      JavaClasses inPlace = new ClassFileImporter().importPath(SAMPLES.resolve(rule));

      assertThat(reportOf(RuleExemptions.NONE, rule, inPlace)).isEmpty();
    }
  }

  @Test
  void what_counts_as_exported_is_what_the_modules_export() throws IOException {
    List<String> exported = new ArrayList<>();
    for (String module :
        List.of("connectors-domain", "connectors-application", "connectors-forms")) {
      exportsOf(module).forEach(exported::add);
    }

    assertThat(ExportedPackages.NAMES).containsExactlyInAnyOrderElementsOf(exported);
  }

  private static RuleExemptions allowing(String rule) {
    return RuleExemptions.NONE
        .mayReveal(PACKAGE + rule + ".Publisher")
        .mayDevelopInMemory(PACKAGE + rule + ".Demo", PACKAGE + rule + ".RunTimeContract");
  }

  private static ArchRule ruleOf(RuleExemptions allowances, String name) {
    Map<String, ArchRule> rules = EmbedderRules.all(allowances);
    assertThat(rules).containsKey(name);
    return rules.getOrDefault(name, EmbedderRules.embedders_reveal_no_secret);
  }

  private static List<String> reportOf(
      RuleExemptions allowances, String name, JavaClasses classes) {
    return ruleOf(allowances, name).evaluate(classes).getFailureReport().getDetails();
  }

  private JavaClasses productionCopyOf(String rule) {
    try (Stream<Path> files = Files.list(SAMPLES.resolve(rule))) {
      Path copy = Files.createDirectories(production.resolve(rule));
      for (Path file : files.toList()) {
        Files.copy(file, copy.resolve(file.getFileName()));
      }
      return new ClassFileImporter().importPath(copy);
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  private static Stream<String> exportsOf(String module) throws IOException {
    Path source = Path.of("..", module, "src", "main", "java", "module-info.java");
    return EXPORT.matcher(Files.readString(source)).results().map(found -> found.group(1));
  }

  private static boolean names(String type, String line) {
    return Pattern.compile(Pattern.quote(type) + "(?!\\w)").matcher(line).find();
  }
}
