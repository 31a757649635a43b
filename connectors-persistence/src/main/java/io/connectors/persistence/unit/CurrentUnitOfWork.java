package io.connectors.persistence.unit;

import io.connectors.domain.access.TenantScope;
import io.connectors.domain.shared.TenantId;
import jakarta.inject.Singleton;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * The scope of this thread's unit of work. Repositories check it first, because without a tenant
 * row-level security returns no rows, and a programming error would look like missing data.
 */
@Singleton
public final class CurrentUnitOfWork {

  private final ThreadLocal<TenantScope> scopes = new ThreadLocal<>();

  /**
   * Requires a unit of work that may read a scope.
   *
   * @throws IllegalStateException if there is none, or it is for another tenant
   */
  public void requireReading(TenantScope wanted) {
    TenantScope open = requireOpen();
    if (!(open instanceof TenantScope.EveryTenant) && !open.equals(wanted)) {
      throw new IllegalStateException("the unit of work is for another tenant");
    }
  }

  /**
   * Requires a unit of work that may write for a tenant.
   *
   * @throws IllegalStateException if there is none, it is read-only, or it is for another tenant
   */
  public void requireWriting(TenantId tenant) {
    if (!requireOpen().equals(TenantScope.of(tenant))) {
      throw new IllegalStateException("the unit of work does not write for this tenant");
    }
  }

  /**
   * Rejects calls inside a unit of work.
   *
   * @throws IllegalStateException if there is one
   */
  public void requireNone() {
    if (current().isPresent()) {
      throw new IllegalStateException("this does not run inside a unit of work");
    }
  }

  <T> T during(TenantScope scope, Supplier<T> work) {
    scopes.set(scope);
    try {
      return work.get();
    } finally {
      scopes.remove();
    }
  }

  private TenantScope requireOpen() {
    return current().orElseThrow(() -> new IllegalStateException("there is no unit of work"));
  }

  private Optional<TenantScope> current() {
    return Optional.ofNullable(scopes.get());
  }
}
