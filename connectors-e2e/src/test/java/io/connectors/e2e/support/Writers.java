package io.connectors.e2e.support;

import io.connectors.bootstrap.support.Api;
import io.connectors.bootstrap.support.Api.Answer;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;

/** Twenty writers that continuously replace the secrets of connectors and record the last one. */
public final class Writers implements AutoCloseable {

  private static final int WRITERS = 20;
  private static final int PAUSE_MILLISECONDS = 150;
  private static final String CONNECTOR =
      """
      {"catalog_id": "medium", "name": "Row %1$d", "config": {"publication_label": "Mine"},
       "auth": {"api_key": "first-%1$d"}}
      """;

  private final List<Api> admins;
  private final List<List<String>> rows = new ArrayList<>();
  private final Map<String, String> lastWritten = new ConcurrentHashMap<>();
  private final ExecutorService threads = Executors.newFixedThreadPool(WRITERS);
  private final AtomicBoolean active = new AtomicBoolean();
  private List<Future<Integer>> running = List.of();

  private Writers(List<Api> admins) {
    this.admins = admins;
  }

  /** Creates connectors and their writers, distributed over these replicas. */
  public static Writers over(int count, List<Api> admins)
      throws InterruptedException, ExecutionException {
    Writers writers = new Writers(admins);
    List<Callable<List<String>>> installing = new ArrayList<>();
    for (int writer = 0; writer < WRITERS; writer++) {
      int first = writer;
      installing.add(() -> writers.install(first, count));
    }
    for (Future<List<String>> installed : writers.threads.invokeAll(installing)) {
      writers.rows.add(installed.get());
    }
    return writers;
  }

  /** The last written secret, by connector id. */
  public Map<String, String> lastWritten() {
    return Map.copyOf(lastWritten);
  }

  /** Starts the writers. */
  public void begin() {
    active.set(true);
    List<Future<Integer>> started = new ArrayList<>();
    for (int writer = 0; writer < WRITERS; writer++) {
      Api admin = admins.get(writer % admins.size());
      List<String> own = rows.get(writer);
      started.add(threads.submit(() -> write(admin, own)));
    }
    running = started;
  }

  /** Stops the writers; returns the number of secrets written. */
  public int end() throws InterruptedException, ExecutionException {
    active.set(false);
    int count = 0;
    for (Future<Integer> writer : running) {
      count += writer.get();
    }
    return count;
  }

  private int write(Api admin, List<String> own) throws IOException, InterruptedException {
    int count = 0;
    while (active.get()) {
      String id = own.get(count % own.size());
      String secret = "edit-" + count++;
      require(
          200,
          admin.put(
              Api.ROOT + "/connectors/" + id,
              "{\"auth\": {\"api_key\": \"%s\"}}".formatted(secret)));
      lastWritten.put(id, secret);
      // On few processors, the commands under test would otherwise starve.
      TimeUnit.MILLISECONDS.sleep(PAUSE_MILLISECONDS);
    }
    return count;
  }

  private List<String> install(int first, int count) throws IOException, InterruptedException {
    List<String> own = new ArrayList<>();
    for (int row = first; row < count; row += WRITERS) {
      Api admin = admins.get(row % admins.size());
      Answer created = require(201, admin.post(Api.ROOT + "/connectors", CONNECTOR.formatted(row)));
      String id = created.json().path("id").asText();
      require(200, admin.put(Api.ROOT + "/connectors/" + id, "{\"status\": \"active\"}"));
      lastWritten.put(id, "first-" + row);
      own.add(id);
    }
    return own;
  }

  private static Answer require(int status, Answer answer) {
    if (answer.status() != status) {
      throw new IllegalStateException("Expected status " + status + ": " + answer);
    }
    return answer;
  }

  @Override
  public void close() {
    active.set(false);
    threads.shutdownNow();
  }
}
