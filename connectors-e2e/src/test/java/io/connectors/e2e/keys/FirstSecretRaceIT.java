package io.connectors.e2e.keys;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.nimbusds.jose.JOSEException;
import io.connectors.bootstrap.support.Api;
import io.connectors.bootstrap.support.Api.Answer;
import io.connectors.e2e.support.ReplicaSetup;
import io.connectors.e2e.support.RunningConnectors;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Fifty concurrent first secrets of a tenant at two replicas create one key, and all can be
 * decrypted. Only two processes race for one row of the database.
 */
final class FirstSecretRaceIT {

  private static final int MANY = 50;
  private static final String CONNECTOR =
      """
      {"catalog_id": "medium", "name": "Racer %1$d", "config": {"publication_label": "Mine"},
       "auth": {"api_key": "secret-%1$d"}}
      """;

  @TempDir private Path directory;

  @Test
  void concurrent_first_secrets_create_one_key_and_are_readable_at_both_replicas()
      throws Exception {
    try (ReplicaSetup setup = ReplicaSetup.in(directory);
        RunningConnectors one = setup.replica();
        RunningConnectors two = setup.replica()) {
      List<Api> admins =
          List.of(
              setup.caller(one, "tenant_admin", "acme"), setup.caller(two, "tenant_admin", "acme"));

      List<Answer> created =
          atOnce(i -> admins.get(i % 2).post(Api.ROOT + "/connectors", CONNECTOR.formatted(i)));

      assertThat(created).extracting(Answer::status).containsOnly(201);
      assertThat(keysOf(setup, "acme")).containsExactly("1");
      assertThat(keysOf(setup, "globex")).isEmpty();
      for (Answer answer : created) {
        String path = answer.header("location").orElseThrow();
        assertThat(admins.get(0).put(path, "{\"status\": \"active\"}").status()).isEqualTo(200);
      }
      for (RunningConnectors replica : List.of(one, two)) {
        assertThat(secretsSeenAt(replica, setup)).hasSize(MANY).allMatch(this::isWritten);
      }
    }
  }

  private boolean isWritten(String secret) {
    return secret.matches("secret-[0-9]{1,2}");
  }

  private static List<String> keysOf(ReplicaSetup setup, String tenant) throws SQLException {
    return setup
        .postgres()
        .ask("SELECT version FROM tenant_keys WHERE tenant_id = '" + tenant + "'");
  }

  private static List<String> secretsSeenAt(RunningConnectors replica, ReplicaSetup setup)
      throws IOException, InterruptedException, JOSEException {
    JsonNode targets =
        setup.caller(replica, "publisher", "acme").get(Api.ROOT + "/publish-targets").json();
    return targets.findValuesAsText("api_key").stream().distinct().toList();
  }

  private static List<Answer> atOnce(Call call) throws InterruptedException, ExecutionException {
    CyclicBarrier start = new CyclicBarrier(MANY);
    ExecutorService threads = Executors.newFixedThreadPool(MANY);
    try {
      List<Callable<Answer>> calls =
          IntStream.range(0, MANY)
              .<Callable<Answer>>mapToObj(
                  i ->
                      () -> {
                        start.await();
                        return call.make(i);
                      })
              .toList();
      List<Answer> answers = new ArrayList<>();
      for (Future<Answer> answer : threads.invokeAll(calls)) {
        answers.add(answer.get());
      }
      return answers;
    } finally {
      threads.shutdownNow();
    }
  }

  private interface Call {
    Answer make(int number) throws IOException, InterruptedException;
  }
}
