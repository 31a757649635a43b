package io.connectors.bootstrap.command;

import io.connectors.application.catalog.SeedCatalog;
import io.connectors.application.catalog.SeedReport;
import io.connectors.bootstrap.catalog.Seeding;
import io.connectors.bootstrap.settings.ValidatedSettings;
import io.connectors.bootstrap.wiring.Installation;
import io.connectors.bootstrap.wiring.Operator;
import io.connectors.domain.shared.violation.EnglishReasons;
import java.util.List;

/** Command: {@code seed-connectors} updates the catalog; fails if a file is broken. */
final class SeedConnectors implements Command {

  private final ValidatedSettings settings;

  SeedConnectors(ValidatedSettings settings) {
    this.settings = settings;
  }

  @Override
  public int run(List<String> arguments) {
    try (Installation installation = Installation.open(settings)) {
      SeedCatalog seedCatalog = installation.context().getBean(SeedCatalog.class);
      SeedReport report = Seeding.run(seedCatalog, Operator.CALLER, settings.catalogDirectory());
      for (SeedReport.BrokenFile file : report.broken()) {
        System.err.println(
            "Catalog file " + file.name() + " is ignored: " + Seeding.sentence(file));
      }
      for (SeedReport.Warning warning : report.warnings()) {
        String reason = EnglishReasons.of(warning.violation());
        System.err.println("Catalog file " + warning.name() + ": " + reason);
      }
      System.out.println(report.summary());
      return report.broken().isEmpty() ? 0 : 1;
    }
  }
}
