package io.connectors.domain.connector;

import io.connectors.domain.catalog.CatalogId;
import io.connectors.domain.configuration.Configuration;
import io.connectors.domain.configuration.ConfigurationReport;
import io.connectors.domain.credential.CredentialOwner;
import io.connectors.domain.credential.SealedCredentials;
import io.connectors.domain.shared.AuditStamp;
import io.connectors.domain.shared.ConnectorId;
import io.connectors.domain.shared.TenantId;
import io.connectors.domain.shared.Version;
import java.util.Optional;

/**
 * Entity: a connector that a tenant has installed. Immutable; every change returns the changed
 * connector, its version counted up.
 *
 * @param catalogId which type it is of
 * @param configuration its settings, valid against the type when they were given
 * @param credentials what it signs in with, sealed; absent when it has none
 */
public record Connector(
    ConnectorId id,
    TenantId tenant,
    CatalogId catalogId,
    ConnectorName name,
    Configuration configuration,
    Optional<SealedCredentials> credentials,
    Tags tags,
    ConnectorState state,
    Version version,
    AuditStamp created,
    AuditStamp updated) {

  /** A new connector, inactive and without credentials. */
  public static Connector install(
      ConnectorId id,
      TenantId tenant,
      CatalogId catalogId,
      ConnectorName name,
      Configuration configuration,
      Tags tags,
      AuditStamp by) {
    return new Connector(
        id,
        tenant,
        catalogId,
        name,
        configuration,
        Optional.empty(),
        tags,
        ConnectorState.of(ConnectorStatus.INACTIVE, by.at()),
        Version.FIRST,
        by,
        by);
  }

  /** Where its credentials belong. */
  public CredentialOwner credentialOwner() {
    return new CredentialOwner(tenant, id);
  }

  /** Whether it is in use. */
  public boolean isActive() {
    return state.status() == ConnectorStatus.ACTIVE;
  }

  /** This connector with these credentials, or none, as it is first stored. */
  public Connector withCredentials(Optional<SealedCredentials> sealed) {
    return new Connector(
        id, tenant, catalogId, name, configuration, sealed, tags, state, version, created, updated);
  }

  /** This connector with all that a person can edit, in a new version. */
  public Connector edited(
      ConnectorName newName,
      Configuration newConfiguration,
      Optional<SealedCredentials> newCredentials,
      Tags newTags,
      AuditStamp by) {
    return new Connector(
        id,
        tenant,
        catalogId,
        newName,
        newConfiguration,
        newCredentials,
        newTags,
        state,
        version.next(),
        created,
        by);
  }

  /**
   * Puts the connector to use.
   *
   * @param readiness what judging its settings and credentials has found
   * @throws io.connectors.domain.shared.InvalidRequest with every finding, if there is one
   */
  public Connector activate(ConfigurationReport readiness, AuditStamp by) {
    readiness.requireValid();
    return in(state.changedTo(ConnectorStatus.ACTIVE, by.at()), by);
  }

  /** Takes the connector out of use. */
  public Connector deactivate(AuditStamp by) {
    return in(state.changedTo(ConnectorStatus.INACTIVE, by.at()), by);
  }

  /** Takes the connector out of use because the system says that it fails. */
  public Connector fail(String reason, AuditStamp by) {
    return in(state.failed(reason, by.at()), by);
  }

  /**
   * Ends an error: back to what the connector was before, or to inactive where it may not be
   * active. A connector that is not in error stays as it is.
   *
   * @param readiness what judging its settings and credentials has found
   */
  public Connector recover(ConfigurationReport readiness, AuditStamp by) {
    if (state.status() != ConnectorStatus.ERROR) {
      return this;
    }
    return readiness.isValid()
        ? in(state.changedTo(state.beforeError(), by.at()), by)
        : deactivate(by);
  }

  private Connector in(ConnectorState newState, AuditStamp by) {
    return newState.equals(state)
        ? this
        : new Connector(
            id,
            tenant,
            catalogId,
            name,
            configuration,
            credentials,
            tags,
            newState,
            version.next(),
            created,
            by);
  }
}
