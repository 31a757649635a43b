package io.connectors.domain.access;

import io.connectors.domain.shared.ConnectorsException;
import io.connectors.domain.shared.Port;
import java.util.function.Supplier;

/**
 * Outgoing port: runs work as a whole, for one tenant or, read-only, for all. Implementations are
 * safe for use by many threads.
 */
@Port
public interface UnitOfWork {

  /**
   * Runs the work and keeps all its writes, or none if it throws; what it throws is passed on as it
   * is. Only rows of the scope are seen or written: a port that is asked for more, or to write
   * under {@link TenantScope.EveryTenant}, refuses with an {@link IllegalStateException}.
   *
   * @throws IllegalStateException if called from inside another unit of work
   * @throws ConnectorsException of kind UNAVAILABLE if the store cannot be reached, or gives up
   *     what it has begun
   */
  <T> T within(TenantScope scope, Supplier<T> work);
}
