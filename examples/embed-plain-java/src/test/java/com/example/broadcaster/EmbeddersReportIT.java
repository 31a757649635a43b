package com.example.broadcaster;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Runs the commands of the page about the architecture report. */
class EmbeddersReportIT {

  private static final String PROGRAM = "src/main/java/com/example/broadcaster/EmbedPlainJava.java";

  @TempDir Path outside;

  private EmptyProject project;
  private HowTo page;

  @BeforeEach
  void follow_the_page() throws IOException {
    project = EmptyProject.in(outside);
    page = HowTo.named("run-the-architecture-report.md");
    HowTo.named("embed.md").writeFilesInto(project);
    project.write(PROGRAM, Files.readString(Path.of(PROGRAM)));
    page.writeFilesInto(project);
  }

  @Test
  void rules_without_exemptions_reject_the_program_as_documented() throws Exception {
    Commands.Ended report = project.shell(page.blocks("sh").get(0));

    assertThat(report.code()).as(report.printed()).isEqualTo(1);
    assertThat(report.printed())
        .contains("The architecture does not hold.")
        .contains(page.blocks("text").get(0));
    assertThat(report.printed()).doesNotContain("BUILD FAILURE", "Exception");
    assertThat(written("html", "md", "json"))
        .allSatisfy(text -> assertThat(text).contains("EmbedPlainJava.publishTo"));
  }

  @Test
  void own_rules_hold_until_a_class_without_exemption_reveals_a_secret() throws Exception {
    Commands.Ended report = project.shell(page.blocks("sh").get(1));

    assertThat(report.code()).as(report.printed()).isZero();
    assertThat(report.printed()).contains(page.blocks("text").get(1));
    assertThat(written("html", "md")).allSatisfy(text -> assertThat(text).contains("holds"));
    assertThat(written("html", "md"))
        .allSatisfy(text -> assertThat(text).contains("ADR 9").doesNotContain("docs/adr/"));

    project.write(
        "src/main/java/com/example/broadcaster/Leak.java",
        """
        package com.example.broadcaster;

        final class Leak {
          static String of(io.connectors.domain.credential.Secret secret) {
            return secret.revealSecretText();
          }
        }
        """);
    Commands.Ended rejection = project.shell(page.blocks("sh").get(1));

    assertThat(rejection.code()).as(rejection.printed()).isEqualTo(1);
    assertThat(rejection.printed()).contains("\n  Leak.of (Leak.java:5)\n");
    assertThat(written("html", "md", "json"))
        .allSatisfy(text -> assertThat(text).contains("Leak.of (Leak.java:5)"));
  }

  private List<String> written(String... forms) throws IOException {
    Path folder = project.directory().resolve("target/architecture");
    List<String> texts = new ArrayList<>();
    for (String form : forms) {
      texts.add(Files.readString(folder.resolve("index." + form)));
    }
    return texts;
  }
}
