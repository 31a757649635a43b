package io.connectors.domain.key;

import io.connectors.domain.access.TenantScope;
import io.connectors.domain.shared.Port;
import io.connectors.domain.shared.TenantId;
import java.util.List;
import java.util.Optional;

/**
 * Outgoing port: stores the wrapped keys of tenants. Every method runs inside a {@link
 * io.connectors.domain.access.UnitOfWork} of the same tenant and never uses rows of another tenant.
 * Outside such a unit of work it throws an {@link IllegalStateException}. Implementations are
 * thread-safe.
 */
@Port
public interface TenantKeyRepository {

  /**
   * Adds a key, unless the version exists. Waits for other units of work that add the same version,
   * so that the result is final.
   *
   * @return whether it was added; other units of work see it after the commit
   */
  boolean add(TenantKey key);

  /**
   * The newest key of the tenant, if it exists, locked against removal until the unit of work ends,
   * so that credentials encrypted with it stay readable.
   */
  Optional<TenantKey> lockNewest(TenantId tenant);

  /** All keys of the scope, tenant by tenant, each tenant's oldest first. */
  List<TenantKey> all(TenantScope scope);

  /**
   * Replaces the wrapping of a key, if it is still stored; the key itself stays the same.
   *
   * @return whether it was still stored
   */
  boolean rewrap(TenantKey key, WrappedKeyset wrapping);

  /**
   * Deletes a key. Waits for units of work that {@linkplain #lockNewest locked} it.
   *
   * @return whether it existed
   */
  boolean remove(TenantId tenant, KeyVersion version);

  /**
   * Deletes all keys of a tenant.
   *
   * @return the number of deleted keys
   */
  int removeAll(TenantId tenant);
}
