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
 * Outgoing port: keeps the connectors of every tenant apart. Every method runs inside a {@link
 * io.connectors.domain.access.UnitOfWork} of the same tenant and sees nothing of another; outside
 * of one, or inside one that does not reach as far, it is refused with an {@link
 * IllegalStateException}. Implementations are safe for use by many threads.
 */
@Port
public interface ConnectorRepository {

  /**
   * Adds a connector to the tenant it names.
   *
   * @throws ConnectorNameTaken if the tenant has another of that name
   */
  void add(Connector connector);

  /**
   * Replaces the version before the given one.
   *
   * @throws ConnectorNameTaken if the tenant has another of that name
   * @throws StaleConnector if the stored version is not the one before, or it is gone
   */
  void replace(Connector connector);

  /**
   * Puts a ciphertext of the same credentials in the place of the one that is given, or the same
   * with something else found out about it, if that one is still stored. Of the connector itself
   * nothing changes: neither its version nor who changed it last and when.
   *
   * @return whether it was still stored
   */
  boolean reseal(TenantId tenant, ConnectorId id, SealedCredentials from, SealedCredentials to);

  /**
   * Removes a connector and its ciphertext for good.
   *
   * @return whether there was one
   */
  boolean remove(TenantId tenant, ConnectorId id);

  /**
   * Removes all of a tenant's connectors for good.
   *
   * @return how many there were
   */
  int removeAll(TenantId tenant);

  /** The connector of that identifier, if it is in scope. */
  Optional<Connector> find(TenantScope scope, ConnectorId id);

  /**
   * The tenant's connector of that identifier, if there is one, held so that until the end of the
   * unit of work nobody else changes it.
   */
  Optional<Connector> findForChange(TenantId tenant, ConnectorId id);

  /** The tenant's connector of that name, if there is one. */
  Optional<Connector> find(TenantId tenant, ConnectorName name);

  /** The names of those of the connectors that are in scope, whatever their number, at once. */
  Map<ConnectorId, ConnectorName> names(TenantScope scope, Set<ConnectorId> ids);

  /** The part of the scope's connectors that matches, newest first. */
  ConnectorPage list(TenantScope scope, ConnectorFilter filter, PageRequest page);

  /** Every active connector of the tenant, newest first. */
  List<Connector> active(TenantId tenant);
}
