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

/** Seeds the catalog from its files, at start-up and by a command of its own. */
public final class Seeding {

  private Seeding() {}

  /** Seeds what is not broken, and reports all that is. */
  public static SeedReport run(SeedCatalog seedCatalog, Caller caller, Optional<Path> directory) {
    CatalogFiles read = CatalogFiles.read(directory);
    SeedReport report = seedCatalog.seed(new SeedCatalog.Command(caller, read.files()));
    List<BrokenFile> broken = new ArrayList<>(read.broken());
    broken.addAll(report.broken());
    return new SeedReport(
        report.created(), report.updated(), report.skipped(), broken, report.warnings());
  }

  /** Why a file is left out, in one line. */
  public static String sentence(BrokenFile file) {
    return file.violations().stream().map(EnglishReasons::of).collect(Collectors.joining("; "));
  }
}
