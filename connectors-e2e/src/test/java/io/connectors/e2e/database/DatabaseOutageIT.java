package io.connectors.e2e.database;

import static org.assertj.core.api.Assertions.assertThat;

import io.connectors.bootstrap.described.Description;
import io.connectors.bootstrap.described.Operation;
import io.connectors.bootstrap.support.Api;
import io.connectors.bootstrap.support.Api.Answer;
import io.connectors.e2e.support.DatabaseProcess;
import io.connectors.e2e.support.OwnServer;
import io.connectors.e2e.support.RunningConnectors;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * Requests get status 503 soon while the database is stopped or frozen, and succeed after its
 * return. Only a database in its own process can be frozen and stopped.
 */
@ExtendWith(OwnServer.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class DatabaseOutageIT {

  private static final int MANY = 100;

  /** A connection takes at most 3 seconds and a query 10; the rest is for slow machines. */
  private static final Duration REJECTED_WITHIN = Duration.ofSeconds(30);

  private static final Duration RESTORED_WITHIN = Duration.ofSeconds(30);
  private static final String CONNECTOR =
      """
      {"catalog_id": "medium", "name": "Blog %d", "config": {"publication_label": "Mine"}}
      """;

  private RunningConnectors connectors;
  private Api admin;
  private Api publisher;
  private Api service;

  @BeforeAll
  void start(RunningConnectors own) throws IOException, InterruptedException {
    connectors = own;
    admin = connectors.signedInAs("acme-admin");
    publisher = connectors.signedInAs("acme-publisher");
    String token = "{\"name\": \"Broadcaster\", \"scopes\": [\"publish-targets:read\"]}";
    service =
        connectors
            .anonymous()
            .with(
                "Authorization",
                "Bearer "
                    + admin
                        .post(Api.ROOT + "/service-tokens", token)
                        .json()
                        .path("token")
                        .asText());
  }

  @Test
  void all_requests_get_503_while_the_database_is_frozen()
      throws IOException, InterruptedException, ExecutionException {
    useAllConnections();
    DatabaseProcess database = DatabaseProcess.of(connectors.home());
    database.freeze();
    try {
      assertThatAllGet503();
      assertThatAllGet503();
    } finally {
      database.thaw();
    }
    assertThatServiceIsRestored();
  }

  @Test
  void all_requests_get_503_while_the_database_is_stopped()
      throws IOException, InterruptedException, ExecutionException {
    DatabaseProcess database = DatabaseProcess.of(connectors.home());
    database.stopAndHideData();
    try {
      assertThatAllGet503();
      assertThatEveryCallGets503();
      // The token cannot be checked, so it is not rejected.
      assertThat(service.get(Api.ROOT + "/publish-targets").status()).isEqualTo(503);
    } finally {
      database.showData();
    }
    assertThatServiceIsRestored();
  }

  private void assertThatAllGet503() throws InterruptedException, ExecutionException {
    Instant begin = Instant.now();
    for (Answer answer : atOnce(MANY, i -> request(i))) {
      assertThat(answer.status()).as(answer.toString()).isEqualTo(503);
      if (!answer.text().contains("unavailable")) {
        assertThat(answer.header("content-type")).hasValue("application/problem+json");
      }
    }
    assertThat(Duration.between(begin, Instant.now())).isLessThan(REJECTED_WITHIN);
  }

  /**
   * Sends every call that documents status 503, with its own example. A sign-in with a wrong
   * password is excluded: it is rejected without the database.
   */
  private void assertThatEveryCallGets503() throws InterruptedException, ExecutionException {
    List<Operation> calls =
        Description.kept().operations().stream()
            .filter(call -> call.answers("503") && !call.path().equals("/login"))
            .toList();
    assertThat(calls).isNotEmpty();
    List<Answer> answers = atOnce(calls.size(), number -> send(calls.get(number)));
    for (int i = 0; i < calls.size(); i++) {
      assertThat(answers.get(i).status()).as(calls.get(i) + " " + answers.get(i)).isEqualTo(503);
    }
  }

  private Answer send(Operation call) throws IOException, InterruptedException {
    String body = call.request();
    String target = call.at("00000000-0000-0000-0000-000000000001");
    return body.isEmpty()
        ? admin.send(call.method(), target)
        : admin.with("Content-Type", "application/json").send(call.method(), target, body);
  }

  private Answer request(int number) throws IOException, InterruptedException {
    return switch (number % 5) {
      case 0 -> connectors.anonymous().get("/health");
      case 1 -> admin.get(Api.ROOT + "/installed");
      case 2 -> admin.post(Api.ROOT + "/connectors", CONNECTOR.formatted(number));
      case 3 -> publisher.get(Api.ROOT + "/publish-targets");
      default -> admin.get(Api.ROOT + "/connectors/00000000-0000-0000-0000-000000000001");
    };
  }

  /** Uses all connections, because a pool does not check a connection used a moment ago. */
  private void useAllConnections() throws InterruptedException, ExecutionException {
    for (Answer answer : atOnce(MANY, i -> admin.get(Api.ROOT + "/installed"))) {
      assertThat(answer.status()).isEqualTo(200);
    }
  }

  private void assertThatServiceIsRestored() throws IOException, InterruptedException {
    Instant end = Instant.now().plus(RESTORED_WITHIN);
    while (connectors.anonymous().get("/health").status() != 200 && Instant.now().isBefore(end)) {
      TimeUnit.MILLISECONDS.sleep(200);
    }
    Answer health = connectors.anonymous().get("/health");
    assertThat(health.status()).isEqualTo(200);
    assertThat(health.text()).isEqualTo("{\"status\":\"ok\"}");
    assertThat(admin.get(Api.ROOT + "/installed").status()).isEqualTo(200);
    assertThat(publisher.get(Api.ROOT + "/publish-targets").status()).isEqualTo(200);
  }

  private interface NumberedCall {
    Answer send(int number) throws IOException, InterruptedException;
  }

  private static List<Answer> atOnce(int many, NumberedCall request)
      throws InterruptedException, ExecutionException {
    ExecutorService threads = Executors.newFixedThreadPool(many);
    try {
      List<Callable<Answer>> calls = new ArrayList<>();
      for (int i = 0; i < many; i++) {
        int number = i;
        calls.add(() -> request.send(number));
      }
      List<Answer> answers = new ArrayList<>();
      for (Future<Answer> answer : threads.invokeAll(calls)) {
        answers.add(answer.get());
      }
      return answers;
    } finally {
      threads.shutdownNow();
    }
  }
}
