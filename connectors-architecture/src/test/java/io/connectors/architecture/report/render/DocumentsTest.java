package io.connectors.architecture.report.render;

import static org.assertj.core.api.Assertions.assertThat;

import io.connectors.architecture.report.ArchitectureReport;
import io.connectors.architecture.report.SampleProgram;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The report in Markdown and as JSON claims no more than was compared. */
class DocumentsTest {

  @TempDir private Path root;

  @Test
  void shows_no_declarations_without_a_file() throws IOException {
    String document = ReportPages.markdown(report());

    assertThat(document)
        .contains("| web -> domain | 4 |  |", "No diagram is declared to compare with.")
        .contains("There is no baseline to compare with.")
        .doesNotContain("| yes |", "api.txt", "In brackets");
  }

  @Test
  void shows_declared_dependencies() throws IOException {
    String document =
        ReportPages.markdown(
            SampleProgram.in(root, "sound")
                .with("docs/reference/architecture/modules.txt", "web -> domain\ndomain\n")
                .with("docs/reference/architecture/baseline.csv", "module,classes\nweb,7\n")
                .report());

    assertThat(document).contains("| web -> domain | 4 | yes |", "In brackets: the committed");
  }

  @Test
  void figures_are_numbers_for_programs() throws IOException {
    assertThat(JsonDocument.of(report())).contains("\"classes\": 1,", "\"I\": 1.00,");
  }

  private ArchitectureReport report() throws IOException {
    return SampleProgram.in(root, "sound").report();
  }
}
