package io.connectors.domain.access;

import io.connectors.domain.shared.ConnectorsException;
import io.connectors.domain.shared.Port;
import java.util.function.Supplier;

/**
 * Outgoing port: runs work in one transaction, for one tenant or, read-only, for all tenants.
 * Implementations are thread-safe.
 */
@Port
public interface UnitOfWork {

  /**
   * Runs the work. Its writes are committed together, or rolled back if it throws. The exception is
   * rethrown unchanged. Ports see and write only rows of the scope. A port that is called for other
   * rows, or to write under {@link TenantScope.EveryTenant}, throws an {@link
   * IllegalStateException}.
   *
   * @throws IllegalStateException if called inside another unit of work
   * @throws ConnectorsException of kind UNAVAILABLE if the store cannot be reached or aborts the
   *     transaction
   */
  <T> T within(TenantScope scope, Supplier<T> work);
}
