package io.connectors.bootstrap;

import static org.assertj.core.api.Assertions.assertThat;

import io.connectors.architecture.report.ArchitectureReport;
import io.connectors.architecture.report.Figures;
import io.connectors.architecture.report.Subject;
import io.connectors.architecture.report.Surface;
import io.connectors.architecture.report.render.ReportFiles;
import io.connectors.architecture.report.render.ReportPages;
import io.connectors.rules.ArchitectureRules;
import io.connectors.rules.Modules;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Test: writes the architecture report and checks its content. */
class ArchitectureReportTest {

  private static final Path ROOT = Path.of("..");
  private static final ArchitectureReport REPORT =
      ArchitectureReport.of(
          Subject.below(
              ROOT,
              "target",
              "Architecture of Connectors",
              "io.connectors",
              ArchitectureRules.all(),
              ArchitectureRules.revealers()));

  static {
    ReportFiles.write(REPORT, ROOT);
  }

  @Test
  void the_report_is_written_at_the_root() {
    assertThat(ROOT.resolve(ReportFiles.FOLDER))
        .isDirectoryContaining(file -> file.endsWith("index.html"))
        .isDirectoryContaining(file -> file.endsWith("index.md"))
        .isDirectoryContaining(file -> file.endsWith("index.json"));
  }

  @Test
  void the_diagram_equals_the_declared_one() {
    assertThat(REPORT.diagram().differences()).isEmpty();
  }

  @Test
  void the_image_of_the_readme_shows_the_declared_diagram() {
    assertThat(ROOT.resolve(ReportPages.DIAGRAM_FILE))
        .as("renew modules.svg with `make renew-architecture`")
        .hasContent(ReportPages.svg(REPORT.diagram()));
    assertThat(ROOT.resolve("README.md")).content().contains("(" + ReportPages.DIAGRAM_FILE + ")");
  }

  @Test
  void the_public_surface_equals_the_committed_one() {
    assertThat(ROOT.resolve(Surface.FILE))
        .as("accept a changed public surface with `make renew-architecture`")
        .hasContent(REPORT.surface().text());
  }

  @Test
  void every_reason_links_a_decision() {
    assertThat(REPORT.rules())
        .allSatisfy(rule -> assertThat(ROOT.resolve(rule.decision())).isRegularFile());
  }

  @Test
  void every_place_that_reveals_a_secret_has_its_reason() {
    assertThat(REPORT.reveals()).isNotEmpty().allMatch(reveal -> reveal.isPermitted());
  }

  @Test
  void every_adapter_runs_its_contract() {
    assertThat(REPORT.portMap().ports())
        .isNotEmpty()
        .allSatisfy(port -> assertThat(port.adapters()).isNotEmpty())
        .allSatisfy(port -> assertThat(port.contract()).as(port.port()).isNotEmpty())
        .flatExtracting(port -> port.adapters())
        .allSatisfy(adapter -> assertThat(adapter.tests()).as(adapter.adapter()).isNotEmpty());
  }

  @Test
  void every_module_has_its_figures() {
    assertThat(REPORT.figures())
        .extracting(figures -> figures.module())
        .containsExactlyInAnyOrderElementsOf(
            Stream.concat(
                    Modules.declared().modules().stream().map(each -> each.name()),
                    Stream.of(Figures.ALL))
                .toList());
  }
}
