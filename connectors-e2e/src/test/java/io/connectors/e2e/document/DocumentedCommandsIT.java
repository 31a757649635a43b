package io.connectors.e2e.document;

import io.connectors.e2e.support.PackagedJar;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/**
 * Every documented command works on the packaged jar. Each page starts its own servers, which only
 * the jar provides. {@code make test} runs the first pages and the reference; {@code make
 * test-long} also runs the guides.
 */
final class DocumentedCommandsIT {

  private static final Predicate<Path> FIRST =
      page ->
          page.equals(Path.of("README.md"))
              || page.equals(Path.of("docs/tutorial/first-connector.md"))
              || page.startsWith("docs/reference");

  @TempDir private Path temporary;

  @TestFactory
  Stream<DynamicTest> the_commands_of_the_first_pages_work() {
    return runsOf(FIRST);
  }

  @Tag("long")
  @TestFactory
  Stream<DynamicTest> the_commands_of_the_guides_work() {
    return runsOf(FIRST.negate());
  }

  private Stream<DynamicTest> runsOf(Predicate<Path> chosen) {
    return Documents.pages().stream()
        .filter(PageRun::isFor)
        .filter(page -> chosen.test(page.path()))
        .filter(page -> page.path().toString().matches(System.getProperty("page", ".*")))
        .map(
            page ->
                DynamicTest.dynamicTest(
                    page.path().toString(),
                    () -> PageRun.of(page, PackagedJar.path(), directory(page.path()))));
  }

  private Path directory(Path page) throws IOException {
    return Files.createTempDirectory(temporary, String.valueOf(page.getFileName()));
  }
}
