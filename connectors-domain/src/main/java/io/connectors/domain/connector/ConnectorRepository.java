package io.connectors.domain.connector;

import io.connectors.domain.access.TenantScope;
import io.connectors.domain.credential.SealedCredentials;
import io.connectors.domain.shared.ConnectorId;
import io.connectors.domain.shared.Port;
import io.connectors.domain.shared.TenantId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Outgoing port: stores the connectors of tenants. Every method runs inside a {@link
 * io.connectors.domain.access.UnitOfWork} of the same tenant and never uses rows of another tenant.
 * Outside such a unit of work it throws an {@link IllegalStateException}. Implementations are
 * thread-safe.
 */
@Port
public interface ConnectorRepository {

  /**
   * Adds a connector to its tenant.
   *
   * @throws ConnectorNameTaken if another connector of the tenant has the name
   */
  void add(Connector connector);

  /**
   * Replaces the previous version of a connector.
   *
   * @throws ConnectorNameTaken if another connector of the tenant has the name
   * @throws StaleConnector if the stored version is not the previous one, or the connector was
   *     deleted
   */
  void replace(Connector connector);

  /**
   * Replaces credentials, if they are still stored, with a re-encrypted ciphertext or another
   * decryption result. The version and the last change of the connector stay the same.
   *
   * @return whether the credentials were still stored
   */
  boolean reseal(TenantId tenant, ConnectorId id, SealedCredentials from, SealedCredentials to);

  /**
   * Deletes a connector with its credentials.
   *
   * @return whether it existed
   */
  boolean remove(TenantId tenant, ConnectorId id);

  /**
   * Deletes all connectors of a tenant.
   *
   * @return the number of deleted connectors
   */
  int removeAll(TenantId tenant);

  /** The connector with this id, if it exists in the scope. */
  Optional<Connector> find(TenantScope scope, ConnectorId id);

  /**
   * The connector with this id, if it exists, locked against concurrent changes until the unit of
   * work ends.
   */
  Optional<Connector> findForChange(TenantId tenant, ConnectorId id);

  /** The tenant's connector with this name, if it exists. */
  Optional<Connector> find(TenantId tenant, ConnectorName name);

  /** The names of these connectors, if they are in scope, read with one query. */
  Map<ConnectorId, ConnectorName> names(TenantScope scope, Set<ConnectorId> ids);

  /** A page of matching connectors of the scope, newest first. */
  ConnectorPage list(TenantScope scope, ConnectorFilter filter, PageRequest page);

  /** Every active connector of the tenant, newest first. */
  List<Connector> active(TenantId tenant);
}
