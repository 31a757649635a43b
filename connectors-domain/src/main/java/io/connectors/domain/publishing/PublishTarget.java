package io.connectors.domain.publishing;

import io.connectors.domain.catalog.Capabilities;
import io.connectors.domain.catalog.CatalogEntry;
import io.connectors.domain.catalog.CatalogKey;
import io.connectors.domain.configuration.Configuration;
import io.connectors.domain.connector.Connector;
import io.connectors.domain.connector.ConnectorName;
import io.connectors.domain.shared.ConnectorId;

/** Value: an active connector for a publishing service. */
public final class PublishTarget {

  private final Connector connector;
  private final CatalogEntry entry;
  private final TargetCredentials credentials;

  private PublishTarget(Connector connector, CatalogEntry entry, TargetCredentials credentials) {
    this.connector = connector;
    this.entry = entry;
    this.credentials = credentials;
  }

  /**
   * The publish target of an active connector, readable or not.
   *
   * @throws IllegalArgumentException if the connector is not active or has another type
   */
  public static PublishTarget of(
      Connector connector, CatalogEntry entry, TargetCredentials credentials) {
    if (!connector.isActive() && connector.state().fault().isEmpty()) {
      throw new IllegalArgumentException("only an active connector is a publish target");
    }
    if (!connector.catalogId().equals(entry.id())) {
      throw new IllegalArgumentException("the connector is of another type");
    }
    return new PublishTarget(connector, entry, credentials);
  }

  /** The connector's identifier. */
  public ConnectorId id() {
    return connector.id();
  }

  /** The connector's name. */
  public ConnectorName name() {
    return connector.name();
  }

  /** The type of connector. */
  public CatalogKey connectorType() {
    return entry.key();
  }

  /** The type's icon. */
  public String icon() {
    return entry.definition().icon();
  }

  /** The configuration. */
  public Configuration configuration() {
    return connector.configuration();
  }

  /** The capabilities. */
  public Capabilities capabilities() {
    return entry.definition().capabilities();
  }

  /** The credentials, if the reader may read them. */
  public TargetCredentials credentials() {
    return credentials;
  }
}
