package io.connectors.architecture.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.connectors.architecture.report.SampleProgram;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** An architect's view: three faults are planted, the report names each, and the status says so. */
class WriteArchitectureReportTest {

  private static final String CONTROLLER_CALLS_PORT = "Controller.size (Controller.java:15)";
  private static final String TINK_IN_WEB = "Cookie.sealed (Cookie.java:11)";
  private static final String HALF_A_CYCLE = "Egg.name (Egg.java:9)";
  private static final String OTHER_HALF = "Hen.hatchedFrom (Hen.java:6)";

  private final ByteArrayOutputStream said = new ByteArrayOutputStream();

  @TempDir private Path root;

  @ParameterizedTest
  @ValueSource(strings = {"html", "md", "json"})
  void each_planted_fault_is_named_with_file_and_line(String form) throws IOException {
    int status = report("planted");

    assertThat(status).isNotZero();
    assertThat(written(form))
        .contains(CONTROLLER_CALLS_PORT, TINK_IN_WEB, HALF_A_CYCLE, OTHER_HALF)
        .contains("does not hold");
  }

  @Test
  void prints_each_planted_fault() throws IOException {
    report("planted");

    assertThat(said.toString(StandardCharsets.UTF_8))
        .contains("3 rules of 3 are broken", CONTROLLER_CALLS_PORT, TINK_IN_WEB, HALF_A_CYCLE);
  }

  @Test
  void a_sound_program_ends_well() throws IOException {
    int status = report("sound");

    assertThat(status).isZero();
    assertThat(written("html")).contains("The architecture holds").doesNotContain(">broken<");
  }

  @ParameterizedTest
  @ValueSource(strings = {"html", "md", "json"})
  void the_same_classes_make_the_same_bytes(String form) throws IOException {
    report("planted");
    String first = written(form);
    run(new SampleProgram(root, "io.connectors.architecture.report.samples.planted"));

    assertThat(written(form)).isEqualTo(first);
  }

  @ParameterizedTest
  @ValueSource(strings = {"html", "md", "json"})
  void no_file_knows_the_machine_or_the_hour(String form) throws IOException {
    report("planted");

    assertThat(written(form))
        .doesNotContain(root.toString(), System.getProperty("user.dir"))
        .doesNotContainPattern("\\b20\\d\\d-\\d\\d-\\d\\d|\\d\\d:\\d\\d:\\d\\d");
  }

  @Test
  void what_is_renewed_is_no_difference_any_more() throws IOException {
    SampleProgram program =
        SampleProgram.in(root, "sound").with("docs/reference/api.txt", "package gone\n");

    assertThat(run(program)).isNotZero();
    assertThat(run(program, "--renew")).isZero();
    assertThat(Files.readString(root.resolve("docs/reference/architecture/baseline.csv")))
        .startsWith("module,packages,classes,public,visibility,Ca,Ce,I,A,D,CCD,ACD,RACD,NCCD\n")
        .contains("\ndomain,1,1,1,1.00,1,0,0.00,0.00,1.00,1,1.00,1.00,1.00\n");
  }

  @Test
  void a_class_without_rules_is_refused_by_name() {
    assertThatThrownBy(() -> RuleClass.rulesOf("java.lang.String"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("java.lang.String");
  }

  @Test
  void uses_the_rules_for_embedders_by_default() {
    assertThat(Arguments.parse("com.example").rules()).endsWith(".EmbedderRules");
  }

  @Test
  void the_folder_is_the_current_one_until_another_is_named() {
    assertThat(Arguments.parse("com.example").root()).isEmpty();
    assertThat(Arguments.parse("com.example", "--root", "parts/egg").root()).isEqualTo("parts/egg");
  }

  @Test
  void an_option_that_is_not_known_is_refused() {
    assertThatThrownBy(() -> Arguments.parse("com.example", "--loud"))
        .hasMessage("no such option: --loud");
  }

  private int report(String sample) throws IOException {
    return run(SampleProgram.in(root, sample));
  }

  private int run(SampleProgram program, String... options) throws IOException {
    Arguments arguments =
        new Arguments(
            program.basePackage(),
            "A sample",
            SampleProgram.class.getName(),
            root.toString(),
            "target",
            options.length > 0);
    PrintStream out = new PrintStream(said, true, StandardCharsets.UTF_8);
    return new WriteArchitectureReport(root, out).run(arguments);
  }

  private String written(String form) throws IOException {
    return Files.readString(root.resolve("target/architecture/index." + form));
  }
}
