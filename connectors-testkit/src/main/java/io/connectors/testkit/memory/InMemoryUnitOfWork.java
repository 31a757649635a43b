package io.connectors.testkit.memory;

import io.connectors.domain.access.TenantScope;
import io.connectors.domain.access.UnitOfWork;
import java.util.function.Supplier;

/**
 * In-memory adapter: units of work over an {@link InMemoryStore}, rolled back by snapshot.
 * Thread-safe.
 */
public final class InMemoryUnitOfWork implements UnitOfWork {

  private final InMemoryStore store;

  public InMemoryUnitOfWork(InMemoryStore store) {
    this.store = store;
  }

  @Override
  public <T> T within(TenantScope scope, Supplier<T> work) {
    return store.runUnit(scope, work);
  }
}
