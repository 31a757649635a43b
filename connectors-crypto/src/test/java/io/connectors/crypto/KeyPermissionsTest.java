package io.connectors.crypto;

import static io.connectors.testkit.fixture.Tenants.ACME;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import io.connectors.domain.audit.AuditTrail;
import io.connectors.domain.connector.ConnectorRepository;
import io.connectors.domain.key.TenantKeyRepository;
import io.connectors.domain.shared.Actor;
import io.connectors.domain.shared.Caller;
import io.connectors.domain.shared.NotPermitted;
import io.connectors.domain.shared.Permission;
import io.connectors.domain.shared.Role;
import io.connectors.domain.shared.TokenScope;
import io.connectors.domain.shared.UnitOfWork;
import io.connectors.testkit.fixture.Callers;
import io.connectors.testkit.fixture.SettableClock;
import java.lang.reflect.Modifier;
import java.lang.reflect.Proxy;
import java.time.Instant;
import java.util.Arrays;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Test: only the system changes and examines keys; any other caller touches nothing. */
class KeyPermissionsTest {

  private static final Actor ADA = new Actor("ada", "Ada");
  private static final SettableClock CLOCK = new SettableClock();
  private static final LocalKeyEncryption ENCRYPTION = LocalKeyEncryption.of(Keyset::generate);
  private static final KeyedStore STORE =
      new KeyedStore(
          untouchable(UnitOfWork.class),
          untouchable(ConnectorRepository.class),
          untouchable(TenantKeyRepository.class),
          untouchable(AuditTrail.class));
  private static final KeyRotation ROTATION = new KeyRotation(STORE, ENCRYPTION, CLOCK);
  private static final KeyExamination EXAMINATION = new KeyExamination(STORE, ENCRYPTION, CLOCK);

  private static final Map<String, Consumer<Caller>> CALLS =
      new TreeMap<>(
          Map.of(
              "KeyRotation.rewrap", by -> ROTATION.rewrap(by),
              "KeyRotation.rotate", by -> ROTATION.rotate(by, Instant.EPOCH, rows -> {}),
              "KeyRotation.retire", ROTATION::retire,
              "KeyRotation.recordReduction", ROTATION::recordReduction,
              "KeyExamination.census", EXAMINATION::census,
              "KeyExamination.diagnose", EXAMINATION::diagnose));

  static Stream<Arguments> everyCallAndCaller() {
    Stream<Caller> roles = Arrays.stream(Role.values()).map(role -> Callers.callerOf(ACME, role));
    Stream<Caller> services =
        Arrays.stream(TokenScope.values()).map(scope -> Caller.ofService(ADA, Set.of(scope), ACME));
    Stream<Caller> others =
        Stream.of(
            Callers.globalAdmin(),
            Callers.globalAdmin().actingFor(ACME),
            Caller.withoutTenant(ADA, Set.of(Role.values())));
    return Stream.of(roles, services, others)
        .flatMap(all -> all)
        .flatMap(caller -> CALLS.keySet().stream().map(call -> Arguments.of(call, caller)));
  }

  @ParameterizedTest
  @MethodSource("everyCallAndCaller")
  void a_caller_other_than_the_system_is_refused(String call, Caller caller) {
    assertThat(catchThrowable(() -> called(call, caller))).isInstanceOf(NotPermitted.class);
  }

  @Test
  void the_system_is_not_refused() {
    for (String call : CALLS.keySet()) {
      assertThat(catchThrowable(() -> called(call, Callers.system())))
          .as(call)
          .isInstanceOf(UnsupportedOperationException.class);
    }
    assertThat(Callers.system().may(Permission.REVEAL_CREDENTIALS)).isFalse();
  }

  @Test
  void every_public_method_is_called_here() {
    assertThat(
            Stream.of(KeyRotation.class, KeyExamination.class)
                .flatMap(type -> Arrays.stream(type.getDeclaredMethods()))
                .filter(method -> Modifier.isPublic(method.getModifiers()))
                .map(method -> method.getDeclaringClass().getSimpleName() + "." + method.getName()))
        .containsExactlyInAnyOrderElementsOf(CALLS.keySet());
  }

  private static void called(String call, Caller caller) {
    CALLS.getOrDefault(call, by -> {}).accept(caller);
  }

  /** A port that fails when it is touched. */
  private static <T> T untouchable(Class<T> port) {
    return port.cast(
        Proxy.newProxyInstance(
            port.getClassLoader(),
            new Class<?>[] {port},
            (proxy, method, arguments) -> {
              throw new UnsupportedOperationException(port.getSimpleName() + " is touched");
            }));
  }
}
