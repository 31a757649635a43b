package io.connectors.domain.publishing;

import io.connectors.domain.catalog.Capabilities;
import io.connectors.domain.catalog.CatalogEntry;
import io.connectors.domain.catalog.CatalogKey;
import io.connectors.domain.configuration.Configuration;
import io.connectors.domain.connector.Connector;
import io.connectors.domain.connector.ConnectorName;
import io.connectors.domain.shared.ConnectorId;

/** Value: an active connector as a publishing service sees it. */
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
   * The target that an active connector is, also one that cannot be read whole.
   *
   * @throws IllegalArgumentException if the connector is not active, or not of that type
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

  /** What the tenant calls it. */
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

  /** Its settings. */
  public Configuration configuration() {
    return connector.configuration();
  }

  /** What can be published to it. */
  public Capabilities capabilities() {
    return entry.definition().capabilities();
  }

  /** Its credentials, as far as the reader may have them. */
  public TargetCredentials credentials() {
    return credentials;
  }
}
