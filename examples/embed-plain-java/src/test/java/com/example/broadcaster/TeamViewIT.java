package com.example.broadcaster;

import static com.example.broadcaster.Delivery.REPOSITORY;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
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
    Path repository = outside.resolve("repository");
    Path project = Files.createDirectories(outside.resolve("project"));
    Delivery.installInto(repository);
    Files.copy(POM, project.resolve("pom.xml"));
    Path sources = Files.createDirectories(project.resolve("src/main/java"));
    Files.writeString(sources.resolve("Embedded.java"), exampleOfTheReadme());

    Commands.run(
        project,
        Path.of(System.getProperty("maven.home"), "bin", "mvn").toString(),
        "--offline",
        "--batch-mode",
        "-Dmaven.repo.local=" + repository,
        // Plugins and our parent pom's imports; the outer build has had all of them.
        "-Dmaven.repo.local.tail=" + System.getProperty("outer.repository"),
        "compile");
    String printed =
        Commands.run(
            project, Commands.java(), "-cp", "target/classes" + allJarsIn(repository), "Embedded");

    assertThat(printed).isEqualTo("News can be published to\n");
  }

  private static String exampleOfTheReadme() throws IOException {
    Matcher example = EXAMPLE.matcher(Files.readString(REPOSITORY.resolve("README.md")));
    assertThat(example.find()).as("a java block in the section Embed it").isTrue();
    return example.group(1);
  }

  /** Nothing but ours: a dependency that had to come from elsewhere would be missed at once. */
  private static String allJarsIn(Path repository) throws IOException {
    try (Stream<Path> files = Files.walk(repository.resolve("io/connectors"))) {
      return files
          .map(Path::toString)
          .filter(name -> name.endsWith(".jar"))
          .reduce("", (path, jar) -> path + File.pathSeparator + jar);
    }
  }
}
