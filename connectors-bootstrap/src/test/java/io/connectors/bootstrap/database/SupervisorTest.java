package io.connectors.bootstrap.database;

import static org.assertj.core.api.Assertions.assertThat;

import io.connectors.testkit.fixture.SettableClock;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Test: restarts an ended server with exponential back-off. */
class SupervisorTest {

  private final SettableClock clock = new SettableClock();
  private final List<Duration> pauses = new ArrayList<>();

  /** Ends after each uptime; then restarts fail that number of times. */
  private final class Server implements SupervisedServer {

    private final Deque<Duration> uptimes;
    private final Deque<Integer> failures;
    private int failed;
    private int started;

    Server(List<Duration> uptimes, List<Integer> failures) {
      this.uptimes = new ArrayDeque<>(uptimes);
      this.failures = new ArrayDeque<>(failures);
    }

    @Override
    public End awaitEnd() throws InterruptedException {
      if (uptimes.isEmpty()) {
        throw new InterruptedException("the program is stopped");
      }
      clock.passes(uptimes.pop());
      return End.WITHOUT_SHUTDOWN;
    }

    @Override
    public void restart() throws IOException {
      if (failed < failures.peek()) {
        failed++;
        throw new IOException("the port is in use");
      }
      failed = 0;
      failures.pop();
      started++;
    }
  }

  @Test
  void the_first_restart_is_immediate() {
    Server server = supervised(List.of(Duration.ofHours(1)), List.of(0));
    assertThat(server.started).isEqualTo(1);
    assertThat(pauses).containsExactly(Duration.ZERO);
  }

  @Test
  void failed_restarts_back_off_from_500_ms_up_to_10_s() {
    Server server = supervised(List.of(Duration.ofHours(1)), List.of(8));
    assertThat(server.started).isEqualTo(1);
    assertThat(pauses)
        .extracting(Duration::toMillis)
        .containsExactly(0L, 500L, 1_000L, 2_000L, 4_000L, 8_000L, 10_000L, 10_000L, 10_000L);
  }

  @Test
  void restarts_are_attempted_without_limit() {
    Server server = supervised(List.of(Duration.ofHours(1)), List.of(10_000));
    assertThat(server.started).isEqualTo(1);
    assertThat(pauses).hasSize(10_001).endsWith(Duration.ofSeconds(10));
  }

  @Test
  void back_off_grows_if_the_server_ends_within_a_minute() {
    List<Duration> uptimes = Collections.nCopies(4, Duration.ofSeconds(59));
    Server server = supervised(uptimes, List.of(0, 0, 0, 0));
    assertThat(server.started).isEqualTo(4);
    assertThat(pauses).extracting(Duration::toMillis).containsExactly(0L, 500L, 1_000L, 2_000L);
  }

  @Test
  void back_off_resets_after_a_minute_of_uptime() {
    List<Duration> uptimes =
        List.of(Duration.ofSeconds(1), Duration.ofSeconds(1), Duration.ofSeconds(61));
    supervised(uptimes, List.of(0, 3, 0));
    assertThat(pauses)
        .extracting(Duration::toMillis)
        .containsExactly(0L, 500L, 1_000L, 2_000L, 4_000L, 0L);
  }

  @Test
  void starts_no_server_after_the_program_is_stopped() {
    Server server = new Server(List.of(Duration.ofHours(1)), List.of(Integer.MAX_VALUE));
    new Supervisor(server, Path.of("postgresql.log"), clock, delay -> stopAfter(5, delay)).run();
    assertThat(Thread.interrupted()).isTrue();
    assertThat(pauses).hasSize(5);
    assertThat(server.started).isZero();
  }

  private void stopAfter(int attempts, Duration delay) throws InterruptedException {
    if (pauses.size() == attempts) {
      throw new InterruptedException("the program is stopped");
    }
    pauses.add(delay);
  }

  private Server supervised(List<Duration> uptimes, List<Integer> failures) {
    Server server = new Server(uptimes, failures);
    new Supervisor(server, Path.of("postgresql.log"), clock, pauses::add).run();
    // Also clears the flag for the next test.
    assertThat(Thread.interrupted()).isTrue();
    return server;
  }
}
