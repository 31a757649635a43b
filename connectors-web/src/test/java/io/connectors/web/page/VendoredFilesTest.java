package io.connectors.web.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Vendored files equal the published ones, reduced to the used rules. */
class VendoredFilesTest {

  private static final String WEBJARS = "META-INF/resources/webjars/";

  /** Keys of the message file are not class names. */
  private static final Pattern TEXT_KEY = Pattern.compile("\\btext\\([^\"]*\"[^\"]*\"");

  private static final Path RESOURCES = Path.of("src", "main", "resources");
  private static final Path VENDOR = RESOURCES.resolve("static").resolve("vendor");

  @Test
  void htmx_equals_the_published_file() throws IOException {
    assertThat(Files.readString(VENDOR.resolve("htmx/htmx.min.js")))
        .isEqualTo(published("htmx.org/2.0.10/dist/htmx.min.js"));
  }

  @Test
  void tabler_equals_the_published_file_reduced_to_used_rules() throws IOException {
    Path file = VENDOR.resolve("tabler/tabler.css");
    String reduced =
        new UsedStyles(ourSources())
            .reduce(published("tabler__core/1.4.0/dist/css/tabler.min.css"));
    if (System.getProperty("vendored.write") != null) {
      Files.writeString(file, reduced);
    }
    assertThat(Files.readString(file))
        .as("static/vendor/README.md describes how to write it again")
        .isEqualTo(reduced);
  }

  private static String published(String file) throws IOException {
    try (InputStream stream =
        VendoredFilesTest.class.getClassLoader().getResourceAsStream(WEBJARS + file)) {
      assertThat(stream).as(file).isNotNull();
      return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  /** Templates, our scripts and our styles, in an order that is the same everywhere. */
  private static String ourSources() throws IOException {
    try (Stream<Path> files = Files.walk(RESOURCES)) {
      return files
          .filter(Files::isRegularFile)
          .filter(file -> !file.startsWith(VENDOR) && !file.endsWith("messages.properties"))
          .sorted()
          .map(VendoredFilesTest::read)
          .collect(Collectors.joining("\n"));
    }
  }

  private static String read(Path file) {
    try {
      return TEXT_KEY.matcher(Files.readString(file)).replaceAll("");
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }
}
