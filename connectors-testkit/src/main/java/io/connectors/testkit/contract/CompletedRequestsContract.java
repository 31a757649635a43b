package io.connectors.testkit.contract;

import static io.connectors.testkit.fixture.Tenants.ACME;
import static io.connectors.testkit.fixture.Tenants.GLOBEX;
import static org.assertj.core.api.Assertions.assertThat;

import io.connectors.domain.access.TenantScope;
import io.connectors.domain.idempotency.CompletedRequest;
import io.connectors.domain.idempotency.CompletedRequests;
import io.connectors.domain.idempotency.IdempotentRequest;
import io.connectors.domain.shared.TenantId;
import io.connectors.domain.shared.Version;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;

/**
 * Contract of the store of completed requests. An adapter's test extends it and provides, for each
 * test, an empty store and the unit of work over it.
 */
public abstract class CompletedRequestsContract extends StoreContract {

  private static final Instant NOON = Instant.parse("2026-03-04T12:00:00.123456Z");
  private static final UUID RESULT = UUID.fromString("7b1c9c5e-0000-4000-8000-000000000001");

  private final IdempotentRequest create = IdempotentRequest.of("create", "key-one", "name=Blog");
  private final CompletedRequest byAda = completed(ACME, "ada", create, NOON);

  /** The adapter under test. */
  protected abstract CompletedRequests completed();

  @Test
  void finds_a_request_by_tenant_sender_and_key() {
    assertThat(keep(byAda)).isTrue();

    assertThat(find(byAda)).contains(byAda);
  }

  @Test
  void stores_a_key_once_and_keeps_the_first_request() {
    keep(byAda);
    CompletedRequest again =
        new CompletedRequest(
            ACME, "ada", create, UUID.randomUUID(), new Version(7), NOON.plusSeconds(1));

    assertThat(keep(again)).isFalse();

    assertThat(find(byAda)).contains(byAda);
  }

  @Test
  void the_same_key_of_another_sender_tenant_or_operation_is_another_request() {
    keep(byAda);
    CompletedRequest byBob = completed(ACME, "bob", create, NOON);
    CompletedRequest atGlobex = completed(GLOBEX, "ada", create, NOON);
    CompletedRequest deletion =
        completed(ACME, "ada", IdempotentRequest.of("delete", "key-one", "name=Blog"), NOON);

    for (CompletedRequest other : List.of(byBob, atGlobex, deletion)) {
      assertThat(find(other)).isEmpty();
      assertThat(keep(other)).isTrue();
      assertThat(find(other)).contains(other);
    }
    assertThat(find(byAda)).contains(byAda);
  }

  @Test
  void concurrent_requests_with_one_key_are_stored_exactly_once() throws Exception {
    List<Future<Boolean>> kept = ConcurrentCalls.atOnce(20, () -> keep(byAda));

    int count = 0;
    for (Future<Boolean> one : kept) {
      count += one.get() ? 1 : 0;
    }
    assertThat(count).isOne();
  }

  @Test
  void a_failed_unit_of_work_stores_no_request() {
    failAfter(ACME, () -> completed().keep(byAda));

    assertThat(find(byAda)).isEmpty();
    assertThat(keep(byAda)).isTrue();
  }

  @Test
  void a_replaced_request_has_the_later_content_version_and_time() {
    keep(byAda);
    keep(completed(ACME, "bob", create, NOON));
    CompletedRequest later =
        new CompletedRequest(
            ACME,
            "ada",
            IdempotentRequest.of("create", "key-one", "name=Journal"),
            RESULT,
            new Version(2),
            NOON.plusSeconds(1));

    in(
        ACME,
        () -> {
          completed().replace(later);
          return true;
        });

    assertThat(find(byAda)).contains(later);
    assertThat(find(completed(ACME, "bob", create, NOON)))
        .contains(completed(ACME, "bob", create, NOON));
  }

  @Test
  void a_key_can_be_used_again_after_a_day() {
    keep(byAda);
    CompletedRequest late = completed(ACME, "ada", create, NOON.plus(Duration.ofDays(2)));

    assertThat(keep(late)).isTrue();

    assertThat(find(byAda)).contains(late);
  }

  @Test
  void removes_requests_older_than_a_day() {
    CompletedRequest old = request("key-old", ACME, NOON.minus(Duration.ofDays(1)).minusMillis(1));
    CompletedRequest recent = request("key-recent", ACME, NOON.minus(Duration.ofDays(1)));
    CompletedRequest theirs = request("key-old", GLOBEX, NOON.minus(Duration.ofDays(9)));
    List.of(old, recent, theirs).forEach(this::keep);

    keep(byAda);

    assertThat(find(old)).isEmpty();
    assertThat(find(recent)).contains(recent);
    assertThat(find(theirs)).contains(theirs);
  }

  @Test
  void removing_a_tenants_requests_keeps_those_of_others() {
    CompletedRequest theirs = completed(GLOBEX, "ada", create, NOON);
    List.of(byAda, completed(ACME, "bob", create, NOON), theirs).forEach(this::keep);

    assertThat(in(ACME, () -> completed().removeAll(ACME))).isEqualTo(2);
    assertThat(in(ACME, () -> completed().removeAll(ACME))).isZero();

    assertThat(find(byAda)).isEmpty();
    assertThat(find(theirs)).contains(theirs);
  }

  @Test
  void rejects_calls_outside_the_tenants_unit_of_work() {
    keep(byAda);
    for (TenantScope scope : List.of(TenantScope.of(GLOBEX), EVERY_TENANT)) {
      everyCall().forEach(call -> assertRefused(() -> run(scope, call)));
    }
    everyCall().forEach(StoreContract::assertRefused);
    assertThat(find(byAda)).contains(byAda);
  }

  private List<Runnable> everyCall() {
    return List.of(
        () -> completed().keep(byAda),
        () -> completed().replace(byAda),
        () -> completed().find(ACME, "ada", create.keyHash()),
        () -> completed().removeAll(ACME));
  }

  private boolean keep(CompletedRequest request) {
    return in(request.tenant(), () -> completed().keep(request));
  }

  private Optional<CompletedRequest> find(CompletedRequest same) {
    return in(
        same.tenant(),
        () -> completed().find(same.tenant(), same.subject(), same.request().keyHash()));
  }

  private static CompletedRequest request(String key, TenantId tenant, Instant at) {
    return completed(tenant, "ada", IdempotentRequest.of("create", key, ""), at);
  }

  private static CompletedRequest completed(
      TenantId tenant, String subject, IdempotentRequest request, Instant at) {
    return new CompletedRequest(tenant, subject, request, RESULT, Version.FIRST, at);
  }
}
