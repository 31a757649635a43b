package io.connectors.persistence.identity;

import static org.assertj.core.api.Assertions.assertThat;

import io.connectors.persistence.testing.OverDatabase;
import io.connectors.persistence.testing.TestPersistence;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** Test: guesses from two processes that share nothing but the database. */
@OverDatabase(connections = 8)
class TwoProcessesTest {

  private final TestPersistence adapters;

  TwoProcessesTest(TestPersistence adapters) {
    this.adapters = adapters;
  }

  @Test
  void of_guesses_at_two_processes_exactly_as_many_pass_as_are_allowed() throws Exception {
    Process other = start();
    try {
      InputStream said = other.getInputStream();
      while (said.read() != '!') {
        assertThat(other.isAlive()).isTrue();
      }
      other.getOutputStream().close();

      int here = Guesses.passed(adapters.bean(JdbcSignInAttempts.class));

      int there = Integer.parseInt(new String(said.readAllBytes(), StandardCharsets.UTF_8).strip());
      assertThat(here + there).isEqualTo(Guesses.ALLOWED);
      assertThat(other.waitFor()).isZero();
    } finally {
      other.destroyForcibly().waitFor();
    }
  }

  private Process start() throws IOException {
    return new ProcessBuilder(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-cp",
            System.getProperty("java.class.path"),
            OtherReplica.class.getName(),
            adapters.database().url(),
            adapters.database().password())
        .redirectError(ProcessBuilder.Redirect.DISCARD)
        .start();
  }
}
