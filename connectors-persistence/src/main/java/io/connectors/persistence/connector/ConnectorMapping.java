package io.connectors.persistence.connector;

import io.connectors.domain.catalog.CatalogId;
import io.connectors.domain.configuration.Configuration;
import io.connectors.domain.connector.Connector;
import io.connectors.domain.connector.ConnectorName;
import io.connectors.domain.connector.ConnectorState;
import io.connectors.domain.connector.ConnectorStatus;
import io.connectors.domain.connector.Tags;
import io.connectors.domain.credential.Destinations;
import io.connectors.domain.credential.SealedCredentials;
import io.connectors.domain.shared.Actor;
import io.connectors.domain.shared.AuditStamp;
import io.connectors.domain.shared.ConnectorId;
import io.connectors.domain.shared.TenantId;
import io.connectors.domain.shared.Version;
import io.connectors.persistence.json.JsonColumn;
import java.util.List;
import java.util.Optional;

/** Between a connector and its row. */
final class ConnectorMapping {

  private ConnectorMapping() {}

  static ConnectorRow toRow(Connector connector) {
    ConnectorState state = connector.state();
    return new ConnectorRow(
        ConnectorKey.of(connector),
        connector.catalogId().value(),
        connector.name().value(),
        state.status().key(),
        state.reason().orElse(null),
        state.changedAt(),
        state.beforeError().key(),
        connector.configuration().values().toString(),
        connector.credentials().map(SealedCredentials::ciphertext).orElse(null),
        connector.credentials().map(SealedCredentials::fields).orElse(List.of()),
        connector
            .credentials()
            .map(SealedCredentials::destinations)
            .map(Destinations::texts)
            .orElse(List.of()),
        connector.credentials().flatMap(SealedCredentials::unreadableSince).orElse(null),
        connector.tags().values(),
        connector.version().value(),
        connector.created().at(),
        connector.created().by().subject(),
        connector.created().by().name(),
        connector.updated().at(),
        connector.updated().by().subject(),
        connector.updated().by().name());
  }

  static Connector toConnector(ConnectorRow row) {
    return new Connector(
        new ConnectorId(row.key().id()),
        new TenantId(row.key().tenantId()),
        new CatalogId(row.catalogId()),
        new ConnectorName(row.name()),
        new Configuration(JsonColumn.object(row.config())),
        Optional.ofNullable(row.encryptedCredentials()).map(ciphertext -> sealed(ciphertext, row)),
        new Tags(row.tags()),
        state(row),
        new Version(row.version()),
        new AuditStamp(new Actor(row.createdBy(), row.createdByName()), row.createdAt()),
        new AuditStamp(new Actor(row.updatedBy(), row.updatedByName()), row.updatedAt()));
  }

  private static SealedCredentials sealed(byte[] ciphertext, ConnectorRow row) {
    SealedCredentials sealed =
        SealedCredentials.of(
            ciphertext, row.authFields(), Destinations.ofTexts(row.destinations()));
    return Optional.ofNullable(row.credentialsUnreadableSince())
        .map(sealed::foundUnreadable)
        .orElse(sealed);
  }

  private static ConnectorState state(ConnectorRow row) {
    return new ConnectorState(
        status(row.status()),
        Optional.ofNullable(row.statusReason()),
        row.statusChangedAt(),
        status(row.statusBeforeError()));
  }

  private static ConnectorStatus status(String key) {
    return ConnectorStatus.ofKey(key)
        .orElseThrow(() -> new IllegalStateException("the column does not hold a status"));
  }
}
