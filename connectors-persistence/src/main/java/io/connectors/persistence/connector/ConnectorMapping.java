package io.connectors.persistence.connector;

import io.connectors.domain.catalog.CatalogId;
import io.connectors.domain.configuration.Configuration;
import io.connectors.domain.connector.Connector;
import io.connectors.domain.connector.ConnectorState;
import io.connectors.domain.connector.ConnectorStatus;
import io.connectors.domain.connector.UnreadableField;
import io.connectors.domain.credential.Destinations;
import io.connectors.domain.credential.SealedCredentials;
import io.connectors.domain.shared.ConnectorId;
import io.connectors.domain.shared.JsonValue.JsonObject;
import io.connectors.domain.shared.TenantId;
import io.connectors.domain.shared.Version;
import io.connectors.persistence.json.JsonColumn;
import io.connectors.persistence.unit.StoredTexts;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/** Maps connectors to rows and back. */
final class ConnectorMapping {

  private static final String NO_REASON = "The stored row gives no reason for the error.";

  private static final List<String> UNREADABLE = List.of("unreadable");

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

  /**
   * The connector of a row. Rows edited by hand are readable too: invalid values become the nearest
   * valid ones, and an unreadable configuration gives the status error.
   *
   * @return absent if the tenant id is invalid
   */
  static Optional<Connector> toConnector(ConnectorRow row) {
    return StoredTexts.attempt(() -> new TenantId(row.key().tenantId()))
        .map(tenant -> toConnector(tenant, row));
  }

  private static Connector toConnector(TenantId tenant, ConnectorRow row) {
    Optional<JsonObject> config =
        Optional.ofNullable(row.config())
            .flatMap(text -> StoredTexts.attempt(() -> JsonColumn.object(text)));
    return new Connector(
        new ConnectorId(row.key().id()),
        tenant,
        new CatalogId(row.catalogId()),
        StoredTexts.connectorName(row.name(), row.key().id()),
        new Configuration(config.orElse(JsonObject.EMPTY)),
        Optional.ofNullable(row.encryptedCredentials())
            .filter(ciphertext -> ciphertext.length > 0)
            .map(ciphertext -> sealed(ciphertext, row)),
        StoredTexts.tags(row.tags()),
        config.isPresent()
            ? state(row)
            : ConnectorState.unreadable(
                UnreadableField.CONFIGURATION, status(row.status()), row.statusChangedAt()),
        version(row.version()),
        StoredTexts.stamp(row.createdBy(), row.createdByName(), row.createdAt()),
        StoredTexts.stamp(row.updatedBy(), row.updatedByName(), row.updatedAt()));
  }

  /** The version that {@link ConnectorUpdate} compares; leaves room for a next one. */
  private static Version version(long stored) {
    return new Version(Math.min(Math.max(stored, Version.FIRST.value()), Long.MAX_VALUE - 1));
  }

  private static SealedCredentials sealed(byte[] ciphertext, ConnectorRow row) {
    List<String> fields =
        Stream.ofNullable(row.authFields()).flatMap(List::stream).filter(Objects::nonNull).toList();
    SealedCredentials sealed = SealedCredentials.of(ciphertext, fields, destinations(row));
    return Optional.ofNullable(row.credentialsUnreadableSince())
        .map(sealed::foundUnreadable)
        .orElse(sealed);
  }

  /** An unreadable list becomes one that matches no configuration. */
  private static Destinations destinations(ConnectorRow row) {
    return Destinations.ofTexts(
        Optional.ofNullable(row.destinations())
            .filter(texts -> texts.stream().noneMatch(Objects::isNull))
            .orElse(UNREADABLE));
  }

  private static ConnectorState state(ConnectorRow row) {
    ConnectorStatus status = status(row.status());
    if (status != ConnectorStatus.ERROR) {
      return ConnectorState.of(status, row.statusChangedAt());
    }
    return new ConnectorState(
        status,
        Optional.of(
            Optional.ofNullable(row.statusReason())
                .filter(reason -> !reason.isBlank())
                .orElse(NO_REASON)),
        row.statusChangedAt(),
        status(row.statusBeforeError()) == ConnectorStatus.ACTIVE
            ? ConnectorStatus.ACTIVE
            : ConnectorStatus.INACTIVE);
  }

  /** An unknown status counts as inactive. */
  private static ConnectorStatus status(String key) {
    return ConnectorStatus.ofKey(key).orElse(ConnectorStatus.INACTIVE);
  }
}
