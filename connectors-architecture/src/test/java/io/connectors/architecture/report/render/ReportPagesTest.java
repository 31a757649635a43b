package io.connectors.architecture.report.render;

import static org.assertj.core.api.Assertions.assertThat;

import io.connectors.architecture.report.ArchitectureReport;
import io.connectors.architecture.report.SampleProgram;
import io.connectors.architecture.report.Subject;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The page stands by itself, and what it says is text, whatever is in it. */
class ReportPagesTest {

  private static final String EVIL = "<img src=x onerror=alert(1)> & \"more\" {{report}}";

  @TempDir private Path root;

  @Test
  void nothing_is_loaded_from_elsewhere() throws IOException {
    assertThat(page("A sample"))
        .doesNotContain("http://", "https://", "<link", "@import", "src=")
        .contains("<style>", "<script>");
  }

  @Test
  void escapes_external_texts() throws IOException {
    assertThat(page(EVIL))
        .doesNotContain("<img")
        .contains("&lt;img src=x onerror=alert(1)&gt; &amp; &quot;more&quot;");
  }

  @Test
  void landmarks_and_headings_lead_through_it() throws IOException {
    String page = page("A sample");

    assertThat(page)
        .contains("<header", "<nav aria-labelledby=", "<main id=\"report\"", "role=\"search\"");
    assertThat(page).containsOnlyOnce("<h1>").contains("<h2 id=\"violations\">", "lang=\"en\"");
  }

  @Test
  void the_arrow_that_is_not_declared_stands_out_in_the_picture() throws IOException {
    SampleProgram program =
        SampleProgram.in(root, "sound")
            .with("docs/reference/architecture/modules.txt", "web\ndomain -> web\n");
    String page = ReportPages.html(program.report());

    assertThat(page).contains("class=\"arrow no\"", "class=\"arrow no missing\"");
  }

  private String page(String title) throws IOException {
    SampleProgram program = SampleProgram.in(root, "planted");
    return ReportPages.html(
        ArchitectureReport.of(
            Subject.below(
                root, "target", title, program.basePackage(), SampleProgram.all(), Map.of())));
  }
}
