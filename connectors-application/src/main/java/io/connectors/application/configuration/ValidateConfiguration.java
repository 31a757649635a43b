package io.connectors.application.configuration;

import io.connectors.application.catalog.CatalogReference;
import io.connectors.domain.catalog.CatalogEntry;
import io.connectors.domain.catalog.CatalogRepository;
import io.connectors.domain.configuration.Configuration;
import io.connectors.domain.configuration.ConfigurationReport;
import io.connectors.domain.configuration.ConfigurationValidator;
import io.connectors.domain.shared.Caller;
import io.connectors.domain.shared.InvalidRequest;
import io.connectors.domain.shared.JsonPointer;
import io.connectors.domain.shared.Permission;

/**
 * Use case: say whether settings would do for a connector type, and all that is wrong with them.
 */
public final class ValidateConfiguration {

  private static final JsonPointer TYPE = JsonPointer.to("catalog_key");
  private static final JsonPointer CONFIG = JsonPointer.to("config");

  /** Value: the type and the settings in question. */
  public record Query(Caller caller, CatalogReference type, Configuration configuration) {}

  private final CatalogRepository catalog;
  private final ConfigurationValidator validator;

  public ValidateConfiguration(CatalogRepository catalog, ConfigurationValidator validator) {
    this.catalog = catalog;
    this.validator = validator;
  }

  /**
   * Judges the settings; places are in the request, under {@code /config}.
   *
   * @throws io.connectors.domain.shared.NotPermitted if the caller may not browse the catalog
   * @throws InvalidRequest at {@code /catalog_key} if there is no such type
   */
  public ConfigurationReport validate(Query query) {
    query.caller().require(Permission.BROWSE_CATALOG);
    CatalogEntry entry =
        query
            .type()
            .lookUpIn(catalog)
            .orElseThrow(() -> InvalidRequest.at(TYPE, "must be a connector type of the catalog"));
    return validator.validate(entry.configSchema(), query.configuration()).under(CONFIG);
  }
}
