package io.connectors.web.connector;

import io.connectors.application.connector.InstalledConnector;
import io.connectors.domain.catalog.CatalogDefinition;
import io.connectors.domain.connector.Connector;
import io.connectors.domain.credential.SealedCredentials;
import io.connectors.domain.shared.JsonValue;
import io.micronaut.core.annotation.Nullable;
import io.micronaut.serde.annotation.Serdeable;
import io.micronaut.serde.config.naming.SnakeCaseStrategy;
import java.util.List;

/** Response: an installed connector, with the field names of its credentials only. */
@Serdeable.Serializable(naming = SnakeCaseStrategy.class)
record ConnectorView(
    String id,
    String tenantId,
    String catalogId,
    String name,
    String status,
    @Nullable String statusReason,
    String statusChangedAt,
    JsonValue config,
    boolean authConfigured,
    List<String> authFields,
    List<String> tags,
    long version,
    String createdAt,
    String updatedAt,
    String createdBy,
    String createdByName,
    String updatedBy,
    String updatedByName,
    String catalogKey,
    String catalogName,
    String catalogDescription,
    String catalogCategory,
    String catalogIcon,
    String catalogAuthType,
    JsonValue catalogCapabilities) {

  static ConnectorView of(InstalledConnector installed) {
    Connector connector = installed.connector();
    CatalogDefinition type = installed.entry().definition();
    return new ConnectorView(
        connector.id().toString(),
        connector.tenant().value(),
        connector.catalogId().toString(),
        connector.name().value(),
        connector.state().status().key(),
        connector.state().reason().orElse(null),
        connector.state().changedAt().toString(),
        connector.configuration().values(),
        connector.credentials().isPresent(),
        connector.credentials().map(SealedCredentials::fields).orElse(List.of()),
        connector.tags().values(),
        connector.version().value(),
        connector.created().at().toString(),
        connector.updated().at().toString(),
        connector.created().by().subject(),
        connector.created().by().name(),
        connector.updated().by().subject(),
        connector.updated().by().name(),
        type.key().value(),
        type.name(),
        type.description(),
        type.category().value(),
        type.icon(),
        type.authType().key(),
        type.capabilities().values());
  }
}
