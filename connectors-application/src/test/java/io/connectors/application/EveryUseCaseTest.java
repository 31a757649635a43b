package io.connectors.application;

import static io.connectors.testkit.fixture.Tenants.ACME;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import io.connectors.application.fixture.EveryUseCase;
import io.connectors.application.fixture.EveryUseCase.Call;
import io.connectors.application.fixture.UseCaseClasses;
import io.connectors.domain.access.Caller;
import io.connectors.domain.access.Role;
import io.connectors.domain.access.TokenScope;
import io.connectors.domain.shared.Actor;
import io.connectors.domain.shared.NotPermitted;
import io.connectors.testkit.fixture.Callers;
import java.io.IOException;
import java.util.Arrays;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Test: each use case refuses every caller who lacks its permission before it touches a port, and
 * no other caller.
 */
class EveryUseCaseTest {

  private static final Actor ADA = new Actor("ada", "Ada");

  static Stream<Arguments> everyUseCaseAndCaller() {
    return EveryUseCase.calls()
        .flatMap(call -> callers().map(caller -> Arguments.of(call, caller)));
  }

  /** One caller for each thing that grants a permission, and one who has none of them. */
  private static Stream<Caller> callers() {
    Stream<Caller> roles =
        Arrays.stream(Role.values()).map(role -> Callers.callerOf(ACME, role).actingFor(ACME));
    Stream<Caller> services =
        Arrays.stream(TokenScope.values()).map(scope -> Caller.ofService(ADA, Set.of(scope), ACME));
    Stream<Caller> others =
        Stream.of(
            Callers.system().actingFor(ACME),
            Caller.of(ADA, Set.of(), ACME),
            Callers.globalAdmin(),
            Caller.withoutTenant(ADA, Set.of(Role.values())));
    return Stream.of(roles, services, others).flatMap(all -> all);
  }

  @ParameterizedTest
  @MethodSource("everyUseCaseAndCaller")
  void a_use_case_refuses_exactly_the_callers_that_lack_its_permission(Call call, Caller caller) {
    Throwable outcome = catchThrowable(() -> call.by(caller));
    if (caller.may(call.permission())) {
      assertThat(outcome instanceof NotPermitted).as("is refused").isFalse();
    } else {
      assertThat(outcome)
          .isInstanceOf(NotPermitted.class)
          .hasMessageContaining(call.permission().action());
    }
  }

  @Test
  void every_use_case_that_has_a_caller_is_called_here() throws IOException {
    assertThat(EveryUseCase.calls().map(Call::useCase))
        .containsExactlyInAnyOrderElementsOf(UseCaseClasses.withCaller());
  }
}
