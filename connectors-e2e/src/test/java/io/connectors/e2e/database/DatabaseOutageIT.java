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
 * A database that is gone, or answers nothing: everybody is told so, soon, until it is back. Only a
 * database in a process of its own can be frozen and stopped.
 */
@ExtendWith(OwnServer.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class DatabaseOutageIT {

  private static final int MANY = 100;

  /**
   * To get a connection takes 3 seconds at most, an answer on it 10; the rest is for slow machines.
   */
  private static final Duration TOLD_WITHIN = Duration.ofSeconds(30);

  private static final Duration BACK_WITHIN = Duration.ofSeconds(30);
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
  void while_the_database_is_frozen_a_hundred_requests_are_told_so()
      throws IOException, InterruptedException, ExecutionException {
    keepsConnectionsInUse();
    DatabaseProcess database = DatabaseProcess.of(connectors.home());
    database.freeze();
    try {
      assertThatAllAreTold();
      assertThatAllAreTold();
    } finally {
      database.thaw();
    }
    assertThatItIsBack();
  }

  @Test
  void while_the_database_is_gone_a_hundred_requests_are_told_so()
      throws IOException, InterruptedException, ExecutionException {
    DatabaseProcess database = DatabaseProcess.of(connectors.home());
    database.stopAndHideData();
    try {
      assertThatAllAreTold();
      assertThatEveryCallIsTold();
      // Nobody knows whether the token is still good: that is no refusal of it.
      assertThat(service.get(Api.ROOT + "/publish-targets").status()).isEqualTo(503);
    } finally {
      database.showData();
    }
    assertThatItIsBack();
  }

  private void assertThatAllAreTold() throws InterruptedException, ExecutionException {
    Instant begin = Instant.now();
    for (Answer answer : atOnce(MANY, i -> request(i))) {
      assertThat(answer.status()).as(answer.toString()).isEqualTo(503);
      if (!answer.text().contains("unavailable")) {
        assertThat(answer.header("content-type")).hasValue("application/problem+json");
      }
    }
    assertThat(Duration.between(begin, Instant.now())).isLessThan(TOLD_WITHIN);
  }

  /**
   * Every call that lists the status, by its own example; but a sign-in with a wrong password is
   * refused without the database.
   */
  private void assertThatEveryCallIsTold() throws InterruptedException, ExecutionException {
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

  /** A pool trusts a connection that has just been used. */
  private void keepsConnectionsInUse() throws InterruptedException, ExecutionException {
    for (Answer answer : atOnce(MANY, i -> admin.get(Api.ROOT + "/installed"))) {
      assertThat(answer.status()).isEqualTo(200);
    }
  }

  private void assertThatItIsBack() throws IOException, InterruptedException {
    Instant end = Instant.now().plus(BACK_WITHIN);
    while (connectors.anonymous().get("/health").status() != 200 && Instant.now().isBefore(end)) {
      TimeUnit.MILLISECONDS.sleep(200);
    }
    Answer health = connectors.anonymous().get("/health");
    assertThat(health.status()).isEqualTo(200);
    assertThat(health.text()).isEqualTo("{\"status\":\"ok\"}");
    assertThat(admin.get(Api.ROOT + "/installed").status()).isEqualTo(200);
    assertThat(publisher.get(Api.ROOT + "/publish-targets").status()).isEqualTo(200);
  }

  private interface Numbered {
    Answer send(int number) throws IOException, InterruptedException;
  }

  private static List<Answer> atOnce(int many, Numbered request)
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
