package io.connectors.bootstrap.outage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import io.connectors.bootstrap.outage.FaultInjection.Kind;
import io.connectors.bootstrap.running.Client;
import io.connectors.bootstrap.running.LoggedEvents;
import io.connectors.bootstrap.running.Reply;
import io.connectors.bootstrap.running.RunningApplication;
import io.connectors.domain.audit.AuditPageRequest;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/**
 * Test: if any database call fails, the response is 503 with Retry-After, one warning is logged,
 * and the transaction is rolled back. The next request succeeds.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class DatabaseFaultsTest {

  private static final FaultInjection FAULTS = FaultInjection.CURRENT;

  /** A hash of the rows that requests change, without times of last use. */
  private static final String STATE =
      """
      SELECT md5(string_agg(row, '|' ORDER BY row)) FROM (
        SELECT c::text AS row FROM connectors c UNION ALL SELECT a::text FROM audit_events a
        UNION ALL SELECT s::text FROM audit_subjects s UNION ALL SELECT k::text FROM tenant_keys k
        UNION ALL SELECT (to_jsonb(t) - 'used_at')::text FROM service_tokens t
        UNION ALL SELECT q::text FROM completed_requests q) rows
      """;

  static {
    // The pool tests every connection, so that each run has the same calls. With 0, it would skip
    // the test of a connection returned in the same millisecond.
    System.setProperty("com.zaxxer.hikari.aliveBypassWindowMs", "-1");
  }

  private RunningApplication application;
  private LoggedEvents log;
  private Client admin;

  @BeforeAll
  void start(@TempDir Path home) {
    application = RunningApplication.start(home, FaultInjectingDriver.class);
    FAULTS.terminateWith(application.superuser());
    admin = application.program("acme-admin");
    log = LoggedEvents.listen();
  }

  @AfterAll
  void stop() {
    log.close();
    application.close();
  }

  @TestFactory
  Stream<DynamicTest> an_outage_at_any_database_call_is_503_and_rolls_back() {
    return new RequestKinds(application)
        .all().entrySet().stream()
            .map(kind -> DynamicTest.dynamicTest(kind.getKey(), () -> injectFault(kind)));
  }

  /** Attempts are counted in memory, so a sign-in for a token does not need the database. */
  @Test
  void a_sign_in_for_a_token_does_not_call_the_database() {
    Client anonymous = application.anonymous();
    FAULTS.count();
    Reply right = anonymous.json("POST", "/login", application.signIn("acme-admin"));
    Reply wrong =
        anonymous.json("POST", "/login", "{\"username\":\"globex-admin\",\"password\":\"x\"}");

    assertThat(FAULTS.end()).isEmpty();
    assertThat(List.of(right.status(), wrong.status())).containsExactly(200, 401);
  }

  @Test
  void an_outage_during_an_export_ends_the_response() {
    application.execute(
        """
        INSERT INTO audit_events (tenant_id, id, occurred_at, actor, actor_name, action, subjects)
        SELECT 'globex', gen_random_uuid(), now(), 'a', 'A', 'connector_installed', '[]'
        FROM generate_series(1, %d)
        """
            .formatted(AuditPageRequest.MAX + 1));
    Client reader = application.program("globex-admin");
    Supplier<Reply> export = () -> reader.get(Client.ROOT + "/api/audit?format=csv");
    FAULTS.count();
    assertThat(export.get().status()).isEqualTo(200);
    List<String> calls = FAULTS.end();
    String secondPart =
        calls.stream().filter(call -> call.contains("e.id) <")).findFirst().orElseThrow();
    for (Kind fault : Kind.values()) {
      log.take();
      FAULTS.begin(calls.indexOf(secondPart) + 1, fault);
      assertTimeoutPreemptively(
          Duration.ofSeconds(20),
          () -> assertThatThrownBy(export::get).hasCauseInstanceOf(IOException.class));
      FAULTS.end();
      assertThat(log.take()).as(fault.name()).hasSize(1).first().asString().startsWith("WARN");
    }
  }

  @Test
  void a_denial_not_recorded_because_of_an_outage_logs_one_warning() {
    Client member = application.program("acme-member");
    for (String path : List.of("/api/audit", "/api/service-tokens")) {
      log.take();
      FAULTS.begin(3, Kind.CANCEL);
      assertThat(member.get(Client.ROOT + path).status()).isEqualTo(403);
      List<String> calls = FAULTS.end();
      assertThat(calls).as(path).hasSizeGreaterThanOrEqualTo(3);
      assertThat(log.take()).as(calls.get(2)).hasSize(1).first().asString().startsWith("WARN");
    }
  }

  private void injectFault(Map.Entry<String, RequestKinds.Kind> kind) {
    Supplier<Reply> request = kind.getValue().prepared();
    FAULTS.count();
    Reply expected = request.get();
    List<String> calls = FAULTS.end();
    assertThat(expected.status()).as(expected.toString()).isLessThan(500);
    assertThat(calls).as(kind.getKey()).isNotEmpty();
    for (Kind fault : Kind.values()) {
      for (int number = 1; number <= calls.size(); number++) {
        injectFault(kind, expected, number, fault);
      }
    }
  }

  private void injectFault(
      Map.Entry<String, RequestKinds.Kind> kind, Reply expected, int number, Kind fault) {
    Supplier<Reply> request = kind.getValue().prepared();
    String before = application.ask(STATE).get(0);
    log.take();
    FAULTS.begin(number, fault);
    Reply reply = request.get();
    List<String> calls = FAULTS.end();
    List<String> warnings = log.take();
    if (calls.size() < number) {
      return;
    }
    String failedCall = calls.get(number - 1);
    String where =
        "%s, %s at %d of %d: %s".formatted(kind.getKey(), fault, number, calls.size(), failedCall);
    if (reply.status() == 503) {
      assertThat(reply.header("retry-after")).as(where).isNotEmpty();
      assertThat(warnings).as(where).hasSize(1).first().asString().startsWith("WARN");
      assertThat(warnings.get(0)).as(where).doesNotContain("stack trace");
      if (!calls.subList(0, number - 1).contains("commit")) {
        assertThat(application.ask(STATE)).as(where).containsExactly(before);
      }
    } else {
      // The pool used another connection, or the work was complete before the call failed.
      assertThat(failedCall)
          .as("%s: %d", where, reply.status())
          .matches("SELECT 1|setAutoCommit.true.|rollback");
      assertThat(reply.status()).as(where).isEqualTo(expected.status());
      assertThat(warnings).as(where).isEmpty();
    }
    assertThat(admin.get(Client.ROOT + "/api/installed").status()).as(where).isEqualTo(200);
  }
}
