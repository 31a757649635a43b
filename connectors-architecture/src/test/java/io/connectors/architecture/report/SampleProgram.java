package io.connectors.architecture.report;

import com.tngtech.archunit.lang.ArchRule;
import io.connectors.architecture.rule.RuleFields;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Stream;

/** Fixture: a repository of its own with one of the samples in it, source and classes. */
public record SampleProgram(Path root, String basePackage) {

  private static final String SAMPLES = "io/connectors/architecture/report/samples/";

  /** Copies the sample there. */
  public static SampleProgram in(Path root, String name) throws IOException {
    copy(Path.of("src/test/java", SAMPLES + name), root.resolve("src/main/java/" + SAMPLES + name));
    copy(
        Path.of("target/test-classes", SAMPLES + name),
        root.resolve("target/classes/" + SAMPLES + name));
    return new SampleProgram(root, (SAMPLES + name).replace('/', '.'));
  }

  private static void copy(Path from, Path to) throws IOException {
    try (Stream<Path> files = Files.walk(from)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        Path copy = to.resolve(from.relativize(file).toString());
        Files.createDirectories(copy.getParent());
        Files.copy(file, copy);
      }
    }
  }

  /** For {@code --rules}. */
  public static Map<String, ArchRule> all() {
    return RuleFields.of(SampleRules.class);
  }

  /** The report about it. */
  public ArchitectureReport report() {
    return ArchitectureReport.of(
        Subject.below(root, "target", "A sample", basePackage, all(), Map.of()));
  }

  /** Adds a file of what is written down about it. */
  public SampleProgram with(String file, String text) throws IOException {
    Files.createDirectories(root.resolve(file).getParent());
    Files.writeString(root.resolve(file), text);
    return this;
  }
}
