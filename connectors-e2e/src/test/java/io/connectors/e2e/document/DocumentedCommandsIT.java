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
 * Every command in the documents does what they say, on the packaged jar. Each page starts servers
 * and commands of its own: {@code make test} runs those that a new reader meets first and the
 * references; the guides are run by {@code make test-long}, and so before each release.
 */
final class DocumentedCommandsIT {

  private static final Predicate<Path> FIRST =
      page ->
          page.equals(Path.of("README.md"))
              || page.equals(Path.of("docs/tutorial/first-connector.md"))
              || page.startsWith("docs/reference");

  @TempDir private Path temporary;

  @TestFactory
  Stream<DynamicTest> what_a_page_tells_its_reader_to_type_works() {
    return runsOf(FIRST);
  }

  @Tag("long")
  @TestFactory
  Stream<DynamicTest> what_a_guide_tells_its_reader_to_type_works() {
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
