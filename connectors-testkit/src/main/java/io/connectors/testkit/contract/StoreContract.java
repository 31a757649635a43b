package io.connectors.testkit.contract;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.connectors.domain.access.TenantScope;
import io.connectors.domain.access.UnitOfWork;
import io.connectors.domain.shared.TenantId;
import io.connectors.testkit.fixture.Callers;
import java.util.function.Supplier;

/** Base of the contracts of ports that need a unit of work. */
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

  /** An action without a result. */
  protected final void run(TenantScope scope, Runnable work) {
    unitOfWork()
        .within(
            scope,
            () -> {
              work.run();
              return true;
            });
  }

  /** Throws at the end of the unit of work, so that it is rolled back. */
  protected final void failAfter(TenantId tenant, Runnable work) {
    Runnable failing =
        () -> {
          work.run();
          throw new UnsupportedOperationException();
        };
    assertThatThrownBy(() -> run(TenantScope.of(tenant), failing))
        .isInstanceOf(UnsupportedOperationException.class);
  }

  /** Asserts that a call needs a unit of work of another scope. */
  protected static void assertRefused(Runnable call) {
    assertThatThrownBy(call::run).isInstanceOf(IllegalStateException.class);
  }
}
