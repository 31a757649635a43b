package io.connectors.e2e.database;

import static org.assertj.core.api.Assertions.assertThat;

import io.connectors.bootstrap.support.Api;
import io.connectors.bootstrap.support.Api.Answer;
import io.connectors.e2e.support.DatabaseProcess;
import io.connectors.e2e.support.Load;
import io.connectors.e2e.support.LongBuild;
import io.connectors.e2e.support.OwnServer;
import io.connectors.e2e.support.RunningConnectors;
import io.connectors.e2e.support.Superuser;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * The embedded database is restarted when its process ends, while the program keeps running. Only
 * the packaged program and its database are processes to kill.
 */
@ExtendWith(OwnServer.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
final class EmbeddedRestartIT {

  private static final Duration SERVED_WITHIN = Duration.ofSeconds(15);
  private static final Duration STOPPED_WITHIN = Duration.ofSeconds(20);
  private static final String ENDLESS_QUERY =
      "SELECT count(*) FROM generate_series(1, 1000000000000) a";

  private RunningConnectors connectors;
  private Api admin;

  @BeforeAll
  void start(RunningConnectors own) throws IOException, InterruptedException {
    connectors = own;
  }

  @BeforeEach
  void signIn() throws IOException, InterruptedException {
    admin = connectors.signedInAs("acme-admin");
  }

  @Test
  @Order(1)
  void a_server_killed_twice_under_load_restarts_and_loses_no_acknowledged_write()
      throws IOException, InterruptedException, ExecutionException {
    List<Api> clients =
        List.of(
            connectors.signedInAs("acme-admin"),
            connectors.signedInAs("acme-admin"),
            connectors.signedInAs("globex-admin"),
            connectors.signedInAs("globex-admin"));
    try (Load load = Load.of(clients)) {
      for (int round = 0; round < 2; round++) {
        load.awaitWrites();
        DatabaseProcess killed = DatabaseProcess.of(connectors.home());
        killed.killHard();
        assertServedAgain(killed, SERVED_WITHIN);
        load.awaitWrites();
      }
      load.end();
      assertThat(load.answers())
          .allSatisfy(answer -> assertThat(answer.status()).isIn(200, 201, 503))
          .filteredOn(answer -> answer.status() == 503)
          .allSatisfy(answer -> assertThat(answer.header("retry-after")).isPresent());
      assertThat(load.lost()).isEmpty();
    }
    assertThat(linesWith("has ended")).hasSize(2).allMatch(line -> line.contains("postgresql.log"));
    assertThat(linesWith("is restarted after")).hasSize(2);
  }

  @Test
  @Order(3)
  void a_busy_backend_of_the_killed_server_does_not_prevent_the_restart()
      throws IOException, InterruptedException, SQLException {
    Superuser superuser = Superuser.of(connectors.home());
    CompletableFuture<Void> query =
        CompletableFuture.runAsync(
            () -> {
              try {
                superuser.ask(ENDLESS_QUERY);
              } catch (SQLException ended) {
                // expected: the server was killed
              }
            });
    String busy = "SELECT count(*) FROM pg_stat_activity WHERE query LIKE '%generate_series(1, 1%'";
    while (Integer.parseInt(superuser.ask(busy)) < 2) {
      TimeUnit.MILLISECONDS.sleep(50);
    }
    DatabaseProcess killed = DatabaseProcess.of(connectors.home());
    killed.killHard();
    assertServedAgain(killed, SERVED_WITHIN);
    query.orTimeout(SERVED_WITHIN.toSeconds(), TimeUnit.SECONDS).join();
  }

  @Test
  @Order(4)
  void a_server_shut_down_by_an_operator_is_restarted() throws IOException, InterruptedException {
    DatabaseProcess stopped = DatabaseProcess.of(connectors.home());
    stopped.stop();
    assertServedAgain(stopped, SERVED_WITHIN);
  }

  @Test
  @Order(5)
  void requests_get_503_while_another_program_uses_the_port_of_the_server()
      throws IOException, InterruptedException {
    int port = Superuser.of(connectors.home()).port();
    DatabaseProcess database = DatabaseProcess.of(connectors.home());
    database.stopAndHideData();
    try (ServerSocket other =
        new ServerSocket(port, 1, InetAddress.getByAddress(new byte[] {127, 0, 0, 1}))) {
      assertThat(other.isBound()).isTrue();
      database.showData();
      for (int i = 0; i < 3; i++) {
        Answer health = connectors.anonymous().get("/health");
        assertThat(health.status()).isEqualTo(503);
      }
    }
    assertServedAgain(database, Duration.ofSeconds(45));
    assertThat(Superuser.of(connectors.home()).port()).isEqualTo(port);
  }

  /** Second, because the restart delays, which grow, are reset by the restart of the program. */
  @Test
  @Order(2)
  void a_program_stopped_during_a_restart_ends_soon_and_leaves_no_server()
      throws IOException, InterruptedException {
    int[] delays = LongBuild.isOn() ? new int[] {0, 250, 400, 600} : new int[] {0, 400};
    for (int delay : delays) {
      DatabaseProcess database = DatabaseProcess.of(connectors.home());
      database.killHard();
      TimeUnit.MILLISECONDS.sleep(delay);
      Instant begin = Instant.now();
      connectors.stop();
      assertThat(Duration.between(begin, Instant.now())).isLessThan(STOPPED_WITHIN);
      assertThat(database.processesLeft()).isEmpty();
      connectors.restart();
    }
    DatabaseProcess database = DatabaseProcess.of(connectors.home());
    database.stopAndHideData();
    connectors.stop();
    database.showData();
    assertThat(database.processesLeft()).isEmpty();
    assertThat(Files.exists(connectors.home().resolve("postgresql-17/postmaster.pid"))).isFalse();
    connectors.restart();
  }

  private void assertServedAgain(DatabaseProcess ended, Duration within)
      throws IOException, InterruptedException {
    Instant end = Instant.now().plus(within);
    while (!isServedAgain(ended) && Instant.now().isBefore(end)) {
      TimeUnit.MILLISECONDS.sleep(50);
    }
    assertThat(ended.isReplaced()).isTrue();
    assertThat(admin.get(Api.ROOT + "/installed").status()).isEqualTo(200);
    assertThat(connectors.anonymous().get("/health").status()).isEqualTo(200);
  }

  private boolean isServedAgain(DatabaseProcess ended) throws IOException, InterruptedException {
    return ended.isReplaced() && admin.get(Api.ROOT + "/installed").status() == 200;
  }

  private List<String> linesWith(String text) throws IOException {
    return connectors.log().lines().filter(line -> line.contains(text)).toList();
  }
}
