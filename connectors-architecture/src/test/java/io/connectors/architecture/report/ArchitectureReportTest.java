package io.connectors.architecture.report;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import io.connectors.architecture.report.render.ReportPages;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The report as a value: what is in the code, beside what is written down about it. */
class ArchitectureReportTest {

  @TempDir private Path root;

  @Test
  void modules_and_arrows_are_counted() throws IOException {
    ArchitectureReport report = SampleProgram.in(root, "sound").report();

    assertThat(report.diagram().actual()).containsExactly(new Arrow("web", "domain", 4));
    assertThat(report.figures())
        .extracting(Figures::module)
        .containsExactly("domain", "web", "(all)");
    assertThat(report.figures().get(1).value("Ce")).isEqualTo("1");
    assertThat(report.figures().get(1).value("I")).isEqualTo("1.00");
  }

  @Test
  void a_violation_says_in_few_words_what_is_wrong() throws IOException {
    ArchitectureReport report = SampleProgram.in(root, "planted").report();

    assertThat(report.broken().get(0).violations())
        .extracting(Violation::what)
        .contains(
            "Cycle: egg -> hen -> egg: Method Egg.layer() has generic return type Optional<Hen>"
                + " with type argument depending on Hen",
            "Cycle: egg -> hen -> egg: Constructor Hen.new(Egg, String) has parameter of type Egg");
  }

  @Test
  void an_arrow_that_is_not_declared_is_a_difference() throws IOException {
    ArchitectureReport report =
        SampleProgram.in(root, "sound")
            .with("docs/reference/architecture/modules.txt", "web\ndomain\n")
            .report();

    assertThat(report.diagram().differences())
        .containsExactly("web -> domain is there, 4 times, and not declared");
    assertThat(report.verdict().holds()).isFalse();
  }

  @Test
  void an_arrow_that_is_declared_and_not_there_is_a_difference() throws IOException {
    ArchitectureReport report =
        SampleProgram.in(root, "sound")
            .with(
                "docs/reference/architecture/modules.txt", "web -> domain\ndomain -> web\nattic\n")
            .report();

    assertThat(report.diagram().differences())
        .containsExactly(
            "domain -> web is declared and not there",
            "the module attic is declared and has no class");
  }

  @Test
  void what_is_declared_is_no_difference() throws IOException {
    ArchitectureReport report =
        SampleProgram.in(root, "sound")
            .with(
                "docs/reference/architecture/modules.txt",
                "# a comment\nweb @1,1 -> domain\n\ndomain @2,1\n")
            .report();

    assertThat(report.diagram().differences()).isEmpty();
    assertThat(report.verdict().holds()).isTrue();
  }

  @Test
  void a_figure_is_compared_with_the_baseline() throws IOException {
    ArchitectureReport report =
        SampleProgram.in(root, "sound")
            .with("docs/reference/architecture/baseline.csv", "module,classes,Ca\nweb,7,0\n")
            .report();
    Baseline baseline = report.baseline().orElseThrow();
    Figures web = report.figures().get(1);

    assertThat(baseline.former(web, "classes")).isEqualTo("7");
    assertThat(baseline.former(web, "Ca")).isEmpty();
    assertThat(report.verdict().holds()).isTrue();
  }

  @Test
  void a_changed_surface_says_what_came_and_what_went() {
    Surface surface =
        new Surface(
            List.of("package a", "  record Egg", "    Egg.size() : int", ""),
            Optional.of(List.of("package a", "  record Egg", "    Egg.size() : long", "")));

    assertThat(surface.added()).containsExactly("a: Egg.size() : int");
    assertThat(surface.removed()).containsExactly("a: Egg.size() : long");
  }

  @Test
  void a_plan_that_cannot_be_read_is_a_fault_of_a_report_that_is_written() throws IOException {
    ArchitectureReport report =
        SampleProgram.in(root, "sound")
            .with("docs/reference/architecture/modules.txt", "domain\nweb => domain\n")
            .report();

    assertThat(report.verdict().holds()).isFalse();
    assertThat(report.verdict().grounds())
        .contains(new Verdict.Ground("no", "The declared diagram cannot be read."));
    assertThat(report.diagram().differences())
        .containsExactly("docs/reference/architecture/modules.txt:2 is no module: web => domain");
    assertThat(ReportPages.html(report)).contains("modules.txt:2 is no module: web =&gt; domain");
    assertThat(ReportPages.markdown(report)).contains("modules.txt:2 is no module");
  }

  @Test
  void a_plan_that_is_no_text_names_no_folder_of_the_machine() throws IOException {
    SampleProgram program = SampleProgram.in(root, "sound");
    Files.createDirectories(root.resolve("docs/reference/architecture/modules.txt"));

    assertThat(program.report().diagram().differences())
        .containsExactly("docs/reference/architecture/modules.txt is no readable text");
  }

  @Test
  void abstractness_counts_public_types_alone() {
    JavaClasses types = new ClassFileImporter().importPackages("io.connectors.testkit.contract");
    ModuleClasses modules = new ModuleClasses("io.connectors.testkit", types);
    List<JavaClass> open = types.stream().filter(Surface::isPublic).toList();
    long abstracts =
        open.stream().filter(type -> type.getModifiers().contains(JavaModifier.ABSTRACT)).count();

    assertThat(open.size()).isLessThan(types.size());
    assertThat(Figures.of(modules).get(0).value("A"))
        .isEqualTo(String.format(Locale.ROOT, "%.2f", (double) abstracts / open.size()));
  }
}
