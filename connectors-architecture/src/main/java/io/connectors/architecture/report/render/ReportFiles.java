package io.connectors.architecture.report.render;

import io.connectors.architecture.report.ArchitectureReport;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Writes the report in its three forms, {@code index.html}, {@code index.md} and {@code
 * index.json}.
 */
public final class ReportFiles {

  /** The path of the report from the root of the repository. */
  public static final Path FOLDER = Path.of("target", "architecture");

  private ReportFiles() {}

  /** Writes all of them below the root, over those of an earlier time. */
  public static void write(ArchitectureReport report, Path root) {
    Path folder = root.resolve(FOLDER);
    try {
      Files.createDirectories(folder);
      Files.writeString(folder.resolve("index.html"), ReportPages.html(report));
      Files.writeString(folder.resolve("index.md"), ReportPages.markdown(report));
      Files.writeString(folder.resolve("index.json"), JsonDocument.of(report));
    } catch (IOException unwritable) {
      throw new UncheckedIOException(unwritable);
    }
  }
}
