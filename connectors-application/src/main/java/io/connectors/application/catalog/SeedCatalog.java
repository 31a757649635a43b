package io.connectors.application.catalog;

import io.connectors.application.catalog.SeedReport.BrokenFile;
import io.connectors.application.catalog.SeedReport.Warning;
import io.connectors.domain.access.Caller;
import io.connectors.domain.access.Permission;
import io.connectors.domain.catalog.CatalogDefinition;
import io.connectors.domain.catalog.CatalogDocument;
import io.connectors.domain.catalog.CatalogEntry;
import io.connectors.domain.catalog.CatalogId;
import io.connectors.domain.catalog.CatalogKey;
import io.connectors.domain.catalog.CatalogRepository;
import io.connectors.domain.configuration.CatalogSchemas;
import io.connectors.domain.configuration.ConfigurationValidator;
import io.connectors.domain.configuration.ValidationReport;
import io.connectors.domain.shared.InvalidRequest;
import io.connectors.domain.shared.JsonPointer;
import io.connectors.domain.shared.JsonValue.JsonObject;
import io.connectors.domain.shared.violation.CatalogReason;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Use case: update the catalog from catalog files, by key. Only the system calls it. It is
 * idempotent.
 */
public final class SeedCatalog {

  /** Value: a catalog file, parsed as JSON. */
  public record CatalogFile(String name, JsonObject document) {}

  /** Value: the files. If two files have the same key, the first one is used. */
  public record Command(Caller caller, List<CatalogFile> files) {}

  private enum Outcome {
    CREATED,
    UPDATED,
    SKIPPED
  }

  private final CatalogRepository catalog;
  private final ConfigurationValidator validator;
  private final Clock clock;

  /**
   * The use case on these ports, as assembled by {@link
   * io.connectors.application.ConnectorsApplication}.
   */
  public SeedCatalog(CatalogRepository catalog, ConfigurationValidator validator, Clock clock) {
    this.catalog = catalog;
    this.validator = validator;
    this.clock = clock;
  }

  /**
   * Creates new entries, updates changed ones, skips unchanged ones and ignores broken files.
   *
   * @throws io.connectors.domain.shared.NotPermitted if the caller may not seed the catalog
   */
  public SeedReport seed(Command command) {
    command.caller().require(Permission.SEED_CATALOG);
    List<Outcome> outcomes = new ArrayList<>();
    List<BrokenFile> broken = new ArrayList<>();
    List<Warning> warnings = new ArrayList<>();
    Set<CatalogKey> seen = new HashSet<>();
    for (CatalogFile file : command.files()) {
      try {
        CatalogDefinition definition = validated(file.document(), seen);
        outcomes.add(save(definition));
        warnings.addAll(warnings(file.name(), definition));
      } catch (InvalidRequest invalid) {
        broken.add(new BrokenFile(file.name(), invalid.violations()));
      }
    }
    return new SeedReport(
        count(outcomes, Outcome.CREATED),
        count(outcomes, Outcome.UPDATED),
        count(outcomes, Outcome.SKIPPED),
        broken,
        warnings);
  }

  private CatalogDefinition validated(JsonObject document, Set<CatalogKey> seen) {
    CatalogDefinition definition = CatalogDocument.read(document);
    check("default_config_schema", validator.check(definition.configSchema()))
        .and(check("auth_schema", validator.check(definition.authSchema())))
        .requireValid();
    if (!seen.add(definition.key())) {
      throw InvalidRequest.at(JsonPointer.to("key"), CatalogReason.KEY_OF_ANOTHER_FILE);
    }
    return definition;
  }

  private static List<Warning> warnings(String name, CatalogDefinition definition) {
    return check("default_config_schema", CatalogSchemas.suspectSettings(definition.configSchema()))
        .and(check("auth_schema", CatalogSchemas.suspectCredentials(definition.authSchema())))
        .violations()
        .stream()
        .map(found -> new Warning(name, found))
        .toList();
  }

  private static ValidationReport check(String property, ValidationReport report) {
    return report.under(JsonPointer.to(property));
  }

  private Outcome save(CatalogDefinition definition) {
    if (catalog.find(definition.key()).isEmpty() && catalog.add(entry(definition))) {
      return Outcome.CREATED;
    }
    // another replica may have stored an older revision in the meantime
    return catalog
            .find(definition.key())
            .filter(stored -> stored.isOutdatedBy(definition))
            .filter(stored -> catalog.replace(stored.withDefinition(definition)))
            .isPresent()
        ? Outcome.UPDATED
        : Outcome.SKIPPED;
  }

  private CatalogEntry entry(CatalogDefinition definition) {
    return new CatalogEntry(
        CatalogId.random(), definition, clock.instant().truncatedTo(ChronoUnit.MICROS));
  }

  private static int count(List<Outcome> outcomes, Outcome counted) {
    return (int) outcomes.stream().filter(outcome -> outcome == counted).count();
  }
}
