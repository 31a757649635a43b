package io.connectors.bootstrap.catalog;

import io.connectors.application.catalog.SeedCatalog;
import io.connectors.application.catalog.SeedReport;
import io.connectors.application.catalog.SeedReport.BrokenFile;
import io.connectors.domain.access.Caller;
import io.connectors.domain.shared.violation.EnglishReasons;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** Seeds the catalog from its files, at start and with the command {@code seed-connectors}. */
public final class Seeding {

  private Seeding() {}

  /** Seeds the valid files and reports the broken ones. */
  public static SeedReport run(SeedCatalog seedCatalog, Caller caller, Optional<Path> directory) {
    CatalogFiles files = CatalogFiles.read(directory);
    SeedReport report = seedCatalog.seed(new SeedCatalog.Command(caller, files.files()));
    List<BrokenFile> broken = new ArrayList<>(files.broken());
    broken.addAll(report.broken());
    return new SeedReport(
        report.created(), report.updated(), report.skipped(), broken, report.warnings());
  }

  /** The reasons why a file is broken, in one line. */
  public static String sentence(BrokenFile file) {
    return file.violations().stream().map(EnglishReasons::of).collect(Collectors.joining("; "));
  }
}
