package io.connectors.testkit.contract;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.connectors.domain.access.TenantScope;
import io.connectors.domain.access.UnitOfWork;
import io.connectors.domain.shared.TenantId;
import io.connectors.testkit.fixture.Callers;
import java.util.function.Supplier;

/** Contract: base of the contracts of ports that run within a unit of work. */
public abstract class StoreContract {

  protected static final TenantScope EVERY_TENANT = Callers.globalAdmin().readScope();

  /** The unit of work of the same store. */
  protected abstract UnitOfWork unitOfWork();

  protected final <T> T in(TenantId tenant, Supplier<T> work) {
    return unitOfWork().within(TenantScope.of(tenant), work);
  }

  protected final <T> T inEveryTenant(Supplier<T> work) {
    return unitOfWork().within(EVERY_TENANT, work);
  }

  /** For work without a result. */
  protected final void run(TenantScope scope, Runnable work) {
    unitOfWork()
        .within(
            scope,
            () -> {
              work.run();
              return true;
            });
  }

  /** Throws at the end of the work, after which nothing of it may be kept. */
  protected final void failAfter(TenantId tenant, Runnable work) {
    Runnable failing =
        () -> {
          work.run();
          throw new UnsupportedOperationException();
        };
    assertThatThrownBy(() -> run(TenantScope.of(tenant), failing))
        .isInstanceOf(UnsupportedOperationException.class);
  }

  /** Also for a call within a unit of work that does not reach so far. */
  protected static void assertRefused(Runnable call) {
    assertThatThrownBy(call::run).isInstanceOf(IllegalStateException.class);
  }
}
