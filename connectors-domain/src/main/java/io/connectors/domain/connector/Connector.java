package io.connectors.domain.connector;

import io.connectors.domain.catalog.CatalogId;
import io.connectors.domain.configuration.Configuration;
import io.connectors.domain.configuration.ValidationReport;
import io.connectors.domain.connector.PageRequest.Cursor;
import io.connectors.domain.credential.CredentialOwner;
import io.connectors.domain.credential.CredentialUnavailable;
import io.connectors.domain.credential.SealedCredentials;
import io.connectors.domain.shared.AuditStamp;
import io.connectors.domain.shared.ConnectorId;
import io.connectors.domain.shared.TenantId;
import io.connectors.domain.shared.Version;
import java.time.Instant;
import java.util.Comparator;
import java.util.Optional;

/**
 * Entity: an installed connector of a tenant. Immutable; every change returns the changed connector
 * with the next version.
 *
 * @param catalogId the connector type
 * @param configuration the configuration, valid when it was saved
 * @param credentials the encrypted credentials, if stored
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

  /** The order of lists: newest first, then by descending id. */
  public static final Comparator<Connector> NEWEST_FIRST =
      Comparator.comparing(Cursor::at, Cursor.OLDEST_FIRST.reversed());

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

  /** The owner of the credentials. */
  public CredentialOwner credentialOwner() {
    return new CredentialOwner(tenant, id);
  }

  /**
   * The credentials to decrypt.
   *
   * @throws CredentialUnavailable if the stored configuration has another destination than the
   *     credentials were saved for
   */
  public Optional<SealedCredentials> credentialsForUse() {
    if (!hasDestinationsOfCredentials()) {
      throw new CredentialUnavailable("The stored credentials were given for another destination.");
    }
    return credentials;
  }

  /**
   * The time since when its credentials cannot be decrypted; absent if no problem is known. It is
   * the time of the last change if the destination was changed in the store and no attempt is
   * recorded.
   */
  public Optional<Instant> unreadableSince() {
    Optional<Instant> known = credentials.flatMap(SealedCredentials::unreadableSince);
    return hasDestinationsOfCredentials() ? known : known.or(() -> Optional.of(updated.at()));
  }

  private boolean hasDestinationsOfCredentials() {
    return credentials
        .filter(stored -> !stored.destinations().areIn(configuration.values()))
        .isEmpty();
  }

  /** Whether the connector is active. */
  public boolean isActive() {
    return state.status() == ConnectorStatus.ACTIVE;
  }

  /** A copy with these credentials and the same version. */
  public Connector withCredentials(Optional<SealedCredentials> sealed) {
    return new Connector(
        id, tenant, catalogId, name, configuration, sealed, tags, state, version, created, updated);
  }

  /** The editable part of this connector. */
  public ConnectorEdit asEdit() {
    return new ConnectorEdit(name, configuration, credentials, tags, state.status());
  }

  /**
   * The edited connector in a new version; the same instance if the edit changes nothing.
   *
   * @param readiness the violations that prevent activation, if the edit concerns them
   * @throws io.connectors.domain.shared.InvalidRequest with every violation, if the edited
   *     connector would be active
   * @throws IllegalArgumentException if the edit sets the status error, which only {@link #fail}
   *     does
   */
  public Connector edited(ConnectorEdit edit, ValidationReport readiness, AuditStamp by) {
    if (edit.status() == ConnectorStatus.ERROR && state.status() != ConnectorStatus.ERROR) {
      throw new IllegalArgumentException("only the system sets the status error");
    }
    if (edit.status() == ConnectorStatus.ACTIVE) {
      readiness.requireValid();
    }
    if (edit.equals(asEdit()) && state.fault().isEmpty()) {
      return this;
    }
    return new Connector(
        id,
        tenant,
        catalogId,
        edit.name(),
        edit.configuration(),
        edit.credentials(),
        edit.tags(),
        state.edited(edit.status(), by.at()),
        version.next(),
        created,
        by);
  }

  /**
   * Activates the connector; an active one is unchanged.
   *
   * @param readiness the violations that prevent activation
   * @throws io.connectors.domain.shared.InvalidRequest with every violation, if there is one
   */
  public Connector activate(ValidationReport readiness, AuditStamp by) {
    if (isActive()) {
      return this;
    }
    readiness.requireValid();
    return in(state.changedTo(ConnectorStatus.ACTIVE, by.at()), by);
  }

  /** Deactivates the connector. */
  public Connector deactivate(AuditStamp by) {
    return in(state.changedTo(ConnectorStatus.INACTIVE, by.at()), by);
  }

  /**
   * Sets the status error because the connector fails. A repeated failure with the same reason
   * changes nothing.
   *
   * @throws IllegalArgumentException if the reason is blank
   * @throws io.connectors.domain.shared.InvalidRequest if the reason contains U+0000 or an unpaired
   *     surrogate
   */
  public Connector fail(String reason, AuditStamp by) {
    return in(state.failed(reason, by.at()), by);
  }

  /**
   * Ends an error: restores the previous status, or sets inactive if the connector cannot be
   * active. A connector without error is unchanged.
   *
   * @param readiness the violations that prevent activation
   */
  public Connector recover(ValidationReport readiness, AuditStamp by) {
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
