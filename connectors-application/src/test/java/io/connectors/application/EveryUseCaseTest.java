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
 * Test: each use case rejects every caller without its permission before it calls a port, and no
 * other caller.
 */
class EveryUseCaseTest {

  private static final Actor ADA = new Actor("ada", "Ada");

  static Stream<Arguments> everyUseCaseAndCaller() {
    return EveryUseCase.calls()
        .flatMap(call -> callers().map(caller -> Arguments.of(call, caller)));
  }

  /** A caller with each role, each scope, as the system, and without permissions. */
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
  void a_use_case_rejects_exactly_the_callers_without_its_permission(Call call, Caller caller) {
    Throwable outcome = catchThrowable(() -> call.by(caller));
    if (caller.may(call.permission())) {
      assertThat(outcome instanceof NotPermitted).as("is rejected").isFalse();
    } else {
      assertThat(outcome)
          .isInstanceOf(NotPermitted.class)
          .hasMessageContaining(call.permission().action());
    }
  }

  @Test
  void the_calls_cover_every_use_case_with_a_caller() throws IOException {
    assertThat(EveryUseCase.calls().map(Call::useCase))
        .containsExactlyInAnyOrderElementsOf(UseCaseClasses.withCaller());
  }
}
