package io.connectors.architecture.report.render;

import static org.assertj.core.api.Assertions.assertThat;

import io.connectors.architecture.report.ArchitectureReport;
import io.connectors.architecture.report.SampleProgram;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A reason leads to its decision where that can be read, and says its number everywhere. */
class DecisionLinksTest {

  private static final String TECHNOLOGIES = "docs/adr/0001-hexagon-as-maven-modules.md";

  @TempDir private Path root;

  @Test
  void a_decision_of_the_repository_is_a_link() throws IOException {
    ArchitectureReport report =
        SampleProgram.in(root, "planted").with(TECHNOLOGIES, "# Hexagon\n").report();

    assertThat(ReportPages.html(report)).contains("href=\"../../" + TECHNOLOGIES + "\"");
    assertThat(ReportPages.markdown(report)).contains("[ADR 1](../../" + TECHNOLOGIES + ")");
  }

  @Test
  void a_decision_that_came_with_a_jar_is_plain_text() throws IOException {
    ArchitectureReport report = SampleProgram.in(root, "planted").report();

    assertThat(ReportPages.html(report)).doesNotContain("docs/adr/").contains("ADR 1</p>");
    assertThat(ReportPages.markdown(report)).doesNotContain("docs/adr/").contains(" ADR 1 |");
    assertThat(JsonDocument.of(report)).contains("\"adr\": \"" + TECHNOLOGIES + "\"");
  }
}
