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

  /** The order of every list: newest first, and of one moment the higher identifier first. */
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

  /** Where its credentials belong. */
  public CredentialOwner credentialOwner() {
    return new CredentialOwner(tenant, id);
  }

  /**
   * Its credentials, to be opened.
   *
   * @throws CredentialUnavailable if its settings hold another destination than the credentials
   *     were given for: they were changed in the store
   */
  public Optional<SealedCredentials> credentialsForUse() {
    if (!hasDestinationsOfCredentials()) {
      throw new CredentialUnavailable("The stored credentials were given for another destination.");
    }
    return credentials;
  }

  /**
   * Since when its credentials are known not to open; absent if nothing is known to be wrong. If
   * its destination was changed in the store and no attempt is on record, since its last change.
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

  /** Whether it is in use. */
  public boolean isActive() {
    return state.status() == ConnectorStatus.ACTIVE;
  }

  /** This connector with these credentials, or none, as it is first stored. */
  public Connector withCredentials(Optional<SealedCredentials> sealed) {
    return new Connector(
        id, tenant, catalogId, name, configuration, sealed, tags, state, version, created, updated);
  }

  /** What a person can edit, as it is now. */
  public ConnectorEdit asEdit() {
    return new ConnectorEdit(name, configuration, credentials, tags, state.status());
  }

  /**
   * This connector as edited, in a new version; itself if the edit changes nothing.
   *
   * @param readiness what judging the edited settings and credentials has found, as far as the edit
   *     touches them
   * @throws io.connectors.domain.shared.InvalidRequest with every finding, if there is one and the
   *     edited connector would be active
   * @throws IllegalArgumentException if the edit sets the status error, which only {@link #fail}
   *     does
   */
  public Connector edited(ConnectorEdit edit, ValidationReport readiness, AuditStamp by) {
    if (edit.status() == ConnectorStatus.ERROR && state.status() != ConnectorStatus.ERROR) {
      throw new IllegalArgumentException("a person does not set the status error");
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
   * Puts the connector to use; one that is in use stays as it is.
   *
   * @param readiness what judging its settings and credentials has found
   * @throws io.connectors.domain.shared.InvalidRequest with every finding, if there is one
   */
  public Connector activate(ValidationReport readiness, AuditStamp by) {
    if (isActive()) {
      return this;
    }
    readiness.requireValid();
    return in(state.changedTo(ConnectorStatus.ACTIVE, by.at()), by);
  }

  /** Takes the connector out of use. */
  public Connector deactivate(AuditStamp by) {
    return in(state.changedTo(ConnectorStatus.INACTIVE, by.at()), by);
  }

  /**
   * Takes the connector out of use because the system says that it fails. The same failure once
   * more changes nothing.
   *
   * @throws IllegalArgumentException if the reason is blank
   * @throws io.connectors.domain.shared.InvalidRequest if it holds U+0000 or half a surrogate pair
   */
  public Connector fail(String reason, AuditStamp by) {
    return in(state.failed(reason, by.at()), by);
  }

  /**
   * Ends an error: back to what the connector was before, or to inactive where it may not be
   * active. A connector that is not in error stays as it is.
   *
   * @param readiness what judging its settings and credentials has found
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
