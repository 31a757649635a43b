package io.connectors.application.configuration;

import io.connectors.application.catalog.CatalogReference;
import io.connectors.domain.access.Caller;
import io.connectors.domain.access.Permission;
import io.connectors.domain.catalog.CatalogEntry;
import io.connectors.domain.catalog.CatalogRepository;
import io.connectors.domain.configuration.Configuration;
import io.connectors.domain.configuration.ConfigurationValidator;
import io.connectors.domain.configuration.ValidationReport;
import io.connectors.domain.shared.JsonPointer;
import io.connectors.domain.shared.violation.FieldReason;
import java.util.Optional;

/** Use case: validate a configuration for a connector type. */
public final class ValidateConfiguration {

  private static final JsonPointer TYPE = JsonPointer.to("catalog_key");
  private static final JsonPointer CONFIG = JsonPointer.to("config");

  /**
   * Value: the type and the configuration.
   *
   * @param type absent if not given
   * @param configuration absent if not given
   * @param form the violations that the adapter found in the request
   */
  public record Query(
      Caller caller,
      Optional<CatalogReference> type,
      Optional<Configuration> configuration,
      ValidationReport form) {}

  private final CatalogRepository catalog;
  private final ConfigurationValidator validator;

  /**
   * The use case on these ports, as assembled by {@link
   * io.connectors.application.ConnectorsApplication}.
   */
  public ValidateConfiguration(CatalogRepository catalog, ConfigurationValidator validator) {
    this.catalog = catalog;
    this.validator = validator;
  }

  /**
   * Validates the configuration. Pointers refer to the request, below {@code /config}.
   *
   * @throws io.connectors.domain.shared.NotPermitted if the caller may not browse the catalog
   * @throws io.connectors.domain.shared.InvalidRequest with every violation, if the request is
   *     malformed or the type does not exist, at {@code /catalog_key}
   */
  public ValidationReport validate(Query query) {
    query.caller().require(Permission.BROWSE_CATALOG);
    Optional<CatalogEntry> entry = query.type().flatMap(type -> type.lookUpIn(catalog));
    ValidationReport request =
        query.type().isPresent() && entry.isEmpty()
            ? query.form().and(ValidationReport.of(TYPE, FieldReason.UNKNOWN_TYPE))
            : query.form();
    ValidationReport settings =
        entry
            .flatMap(type -> query.configuration().map(given -> validate(type, given)))
            .orElse(ValidationReport.CLEAN);
    if (!request.isValid()) {
      request.and(settings).requireValid();
    }
    return settings;
  }

  private ValidationReport validate(CatalogEntry type, Configuration configuration) {
    return validator.validate(type.configSchema(), configuration).under(CONFIG);
  }
}
