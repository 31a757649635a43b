package io.connectors.e2e.connector;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.connectors.bootstrap.support.Api;
import io.connectors.e2e.support.RunningConnectors;
import io.connectors.e2e.support.SharedServer;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * Of twenty concurrent writes, one creates a name or updates a version, and no field is lost. Only
 * the jar shows it from its HTTP server down to a real database.
 */
@ExtendWith(SharedServer.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class ParallelWritesIT {

  private static final int MANY = 20;
  private static final String CONNECTOR =
      """
      {"catalog_id": "medium", "name": "%s", "config": {"publication_label": "Mine"}}
      """;

  private RunningConnectors connectors;
  private Api admin;

  @BeforeAll
  void start(RunningConnectors shared) throws IOException, InterruptedException {
    connectors = shared;
    admin = connectors.signedInAs("acme-admin");
  }

  @Test
  void concurrent_creates_of_one_name_succeed_exactly_once()
      throws InterruptedException, ExecutionException {
    List<Integer> statuses =
        atOnce(
            i -> () -> admin.post(Api.ROOT + "/connectors", CONNECTOR.formatted("Same")).status());
    assertThat(statuses).containsExactlyInAnyOrderElementsOf(oneAnd(201, 409));
  }

  @Test
  void concurrent_updates_of_one_version_succeed_exactly_once()
      throws IOException, InterruptedException, ExecutionException {
    String path = install("Versioned");
    Api first = admin.with("If-Match", "\"1\"");
    List<Integer> statuses =
        atOnce(i -> () -> first.put(path, "{\"name\": \"Versioned %d\"}".formatted(i)).status());
    assertThat(statuses).containsExactlyInAnyOrderElementsOf(oneAnd(200, 412));
    assertThat(admin.get(path).header("etag")).hasValue("\"2\"");
  }

  @Test
  void concurrent_updates_of_the_newest_version_keep_fields_they_do_not_set()
      throws IOException, InterruptedException, ExecutionException {
    String path = install("Plain");
    List<String> changes =
        List.of(
            "{\"name\": \"Renamed\"}",
            "{\"tags\": [\"kept\"]}",
            "{\"config\": {\"publication_label\": \"Changed\"}}",
            "{\"auth\": {\"api_key\": \"given\"}}");
    List<Integer> statuses =
        atOnce(i -> () -> admin.put(path, changes.get(i % changes.size())).status());
    assertThat(statuses).containsOnly(200);
    JsonNode connector = admin.get(path).json();
    assertThat(connector.path("name").asText()).isEqualTo("Renamed");
    assertThat(connector.path("tags").path(0).asText()).isEqualTo("kept");
    assertThat(connector.path("config").path("publication_label").asText()).isEqualTo("Changed");
    assertThat(connector.path("auth_configured").asBoolean()).isTrue();
  }

  private String install(String name) throws IOException, InterruptedException {
    return admin
        .post(Api.ROOT + "/connectors", CONNECTOR.formatted(name))
        .header("location")
        .orElseThrow();
  }

  private static List<Integer> oneAnd(int one, int others) {
    List<Integer> statuses = new ArrayList<>(Collections.nCopies(MANY - 1, others));
    statuses.add(one);
    return statuses;
  }

  private static List<Integer> atOnce(IntFunction<Callable<Integer>> call)
      throws InterruptedException, ExecutionException {
    ExecutorService threads = Executors.newFixedThreadPool(MANY);
    try {
      List<Integer> statuses = new ArrayList<>();
      List<Callable<Integer>> calls = IntStream.range(0, MANY).mapToObj(call).toList();
      for (Future<Integer> status : threads.invokeAll(calls)) {
        statuses.add(status.get());
      }
      return statuses;
    } finally {
      threads.shutdownNow();
    }
  }
}
