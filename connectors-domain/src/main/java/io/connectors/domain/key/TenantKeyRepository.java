package io.connectors.domain.key;

import io.connectors.domain.access.TenantScope;
import io.connectors.domain.shared.Port;
import io.connectors.domain.shared.TenantId;
import java.util.List;
import java.util.Optional;

/**
 * Outgoing port: keeps the wrapped keys of every tenant apart. Every method runs inside a {@link
 * io.connectors.domain.access.UnitOfWork} of the same tenant and sees nothing of another; outside
 * of one, or inside one that does not reach as far, it is refused with an {@link
 * IllegalStateException}. Implementations are safe for use by many threads.
 */
@Port
public interface TenantKeyRepository {

  /**
   * Adds a key, unless the tenant has one of that version. Whoever is adding the same in another
   * unit of work is waited for, so that the answer is final.
   *
   * @return whether it was added; it is there for others once the unit of work is done
   */
  boolean add(TenantKey key);

  /**
   * The tenant's newest key, if it has one, held so that until the end of the unit of work nobody
   * removes it: what is sealed under it meanwhile does not lose its key.
   */
  Optional<TenantKey> holdNewest(TenantId tenant);

  /** All keys of the scope, tenant by tenant, each tenant's oldest first. */
  List<TenantKey> all(TenantScope scope);

  /**
   * Puts another wrapping in the place of the key's own, if that is still stored; the key inside is
   * the same.
   *
   * @return whether it was still stored
   */
  boolean rewrap(TenantKey key, WrappedKeyset anew);

  /**
   * Removes a key for good. Whoever {@linkplain #holdNewest holds} it is waited for.
   *
   * @return whether there was one
   */
  boolean remove(TenantId tenant, KeyVersion version);

  /**
   * Removes all keys of the tenant for good.
   *
   * @return how many there were
   */
  int removeAll(TenantId tenant);
}
