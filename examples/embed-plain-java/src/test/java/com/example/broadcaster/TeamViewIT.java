package com.example.broadcaster;

import static com.example.broadcaster.Delivery.REPOSITORY;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A team's view: an empty Maven project outside of the repository that sees the installed jars. */
class TeamViewIT {

  private static final Pattern EXAMPLE =
      Pattern.compile("## Embed it\n.*?```java\n(.*?)```", Pattern.DOTALL);
  private static final Path POM = Path.of("src", "test", "resources", "team", "pom.xml");

  @TempDir Path outside;

  @Test
  void the_example_of_the_readme_compiles_and_runs() throws Exception {
    EmptyProject project = EmptyProject.in(outside);
    project.write("pom.xml", Files.readString(POM));
    project.write("src/main/java/Embedded.java", exampleOfTheReadme());

    assertThat(project.mvn("compile")).contains("BUILD SUCCESS");
    String classes = "target/classes" + File.pathSeparator + Delivery.path();
    String printed = Commands.run(project.directory(), Commands.java(), "-cp", classes, "Embedded");

    assertThat(printed).isEqualTo("News can be published to\n");
  }

  private static String exampleOfTheReadme() throws IOException {
    Matcher example = EXAMPLE.matcher(Files.readString(REPOSITORY.resolve("README.md")));
    assertThat(example.find()).as("a java block in the section Embed it").isTrue();
    return example.group(1);
  }
}
