package io.connectors.e2e.database;

import static org.assertj.core.api.Assertions.assertThat;

import io.connectors.bootstrap.support.Api;
import io.connectors.bootstrap.support.Api.Answer;
import io.connectors.e2e.support.RunningConnectors;
import io.connectors.e2e.support.Superuser;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestReporter;
import org.junit.jupiter.api.io.TempDir;

/**
 * No response contains data of another tenant: 5000 requests of fifty tenants share two connections
 * while queries are cancelled, connections cut and clients disconnect. Only the jar combines its
 * pool, its server and a real database. {@code -Disolation.seed=…} repeats a run.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class SharedConnectionsIT {

  private static final int TENANTS = 50;
  private static final int CLIENTS = 8;
  private static final int REQUESTS = 5_000;
  private static final Pattern TENANT = Pattern.compile("tenant-[0-9]+");
  private static final String CONNECTOR =
      """
      {"catalog_id": "medium", "name": "Blog of %s", "config": {"publication_label": "Mine"},
       "auth": {"api_key": "key"}}
      """;
  private static final String DISTURBANCE =
      "SELECT %s(pid) FROM pg_stat_activity WHERE usename = 'connectors_app' AND state = 'active'";

  private final long seed = Long.getLong("isolation.seed", System.nanoTime());
  private final Map<String, String> paths = new ConcurrentHashMap<>();
  private final Map<Integer, Integer> statuses = new ConcurrentHashMap<>();
  private RunningConnectors connectors;
  private Api staff;

  @BeforeAll
  void start(@TempDir Path home) throws IOException, InterruptedException {
    connectors =
        RunningConnectors.start(home, Map.of("DATASOURCES_DEFAULT_MAXIMUM_POOL_SIZE", "2"));
    staff = connectors.signedInAs("platform-admin");
    for (int i = 0; i < TENANTS; i++) {
      String tenant = "tenant-" + i;
      Answer created =
          actingFor(tenant).post(Api.ROOT + "/connectors", CONNECTOR.formatted(tenant));
      String path = created.header("location").orElseThrow();
      paths.put(tenant, path);
      assertThat(actingFor(tenant).put(path, "{\"status\": \"active\"}").status()).isEqualTo(200);
    }
  }

  @AfterAll
  void stop() {
    connectors.close();
  }

  @Test
  void no_response_contains_data_of_another_tenant(TestReporter reporter) throws Exception {
    reporter.publishEntry("isolation.seed", String.valueOf(seed));
    ExecutorService threads = Executors.newFixedThreadPool(CLIENTS + 1);
    try {
      Future<?> disturbance = threads.submit(this::disturbDatabase);
      List<Callable<Integer>> work = new ArrayList<>();
      for (int client = 0; client < CLIENTS; client++) {
        Random random = new Random(seed + client);
        work.add(() -> callFor(random));
      }
      for (Future<Integer> done : threads.invokeAll(work)) {
        assertThat(done.get()).isEqualTo(REQUESTS / CLIENTS);
      }
      disturbance.cancel(true);
    } finally {
      threads.shutdownNow();
    }
    assertThat(statuses).as("seed %d", seed).containsKeys(200, 404, 409, 412, 503);
    assertThat(statuses.keySet()).containsOnly(200, 404, 409, 412, 503);
    assertThat(statuses.get(200)).isGreaterThan(REQUESTS / 2);
  }

  private int callFor(Random random) throws IOException, InterruptedException {
    for (int request = 0; request < REQUESTS / CLIENTS; request++) {
      String tenant = randomTenant(random);
      if (random.nextInt(10) == 0) {
        disconnect(tenant);
      }
      Answer answer = call(random, tenant);
      statuses.merge(answer.status(), 1, Integer::sum);
      Matcher named = TENANT.matcher(answer.text());
      while (named.find()) {
        assertThat(named.group()).as("seed %d: %s", seed, answer).isEqualTo(tenant);
      }
      if (answer.status() == 200) {
        assertThat(answer.text()).contains("Blog of " + tenant + "\"");
      }
    }
    return REQUESTS / CLIENTS;
  }

  private Answer call(Random random, String tenant) throws IOException, InterruptedException {
    Api api = actingFor(tenant);
    String own = paths.getOrDefault(tenant, "");
    return switch (random.nextInt(10)) {
      case 0 -> api.post(Api.ROOT + "/connectors", CONNECTOR.formatted(tenant));
      case 1 -> api.with("If-Match", "\"99\"").put(own, "{\"tags\": []}");
      case 2 -> api.get(foreignPath(random, tenant));
      case 3 -> api.get(own);
      case 4, 5 -> api.get(Api.ROOT + "/publish-targets");
      default -> api.get(Api.ROOT + "/installed");
    };
  }

  private String foreignPath(Random random, String tenant) {
    String other = randomTenant(random);
    return other.equals(tenant) ? Api.ROOT + "/connectors/none" : paths.getOrDefault(other, "");
  }

  /** Sends a request and disconnects without reading the response. */
  private void disconnect(String tenant) throws IOException {
    StringBuilder request =
        new StringBuilder("GET " + Api.ROOT + "/installed HTTP/1.1\r\nHost: localhost\r\n");
    actingFor(tenant)
        .headers()
        .forEach((name, value) -> request.append(name + ": " + value + "\r\n"));
    try (Socket socket =
        new Socket(InetAddress.getLoopbackAddress(), URI.create(connectors.address()).getPort())) {
      socket
          .getOutputStream()
          .write(request.append("\r\n").toString().getBytes(StandardCharsets.US_ASCII));
    }
  }

  /** Cancels running queries every few milliseconds and sometimes cuts a connection. */
  private void disturbDatabase() {
    try {
      Superuser superuser = Superuser.of(connectors.home());
      for (int turn = 1; !Thread.currentThread().isInterrupted(); turn++) {
        superuser.askAll(
            DISTURBANCE.formatted(turn % 20 == 0 ? "pg_terminate_backend" : "pg_cancel_backend"));
        Thread.sleep(20);
      }
    } catch (InterruptedException done) {
      Thread.currentThread().interrupt();
    } catch (IOException | SQLException gone) {
      throw new IllegalStateException(gone);
    }
  }

  private Api actingFor(String tenant) {
    return staff.with("X-Tenant-Id", tenant);
  }

  private static String randomTenant(Random random) {
    return "tenant-" + random.nextInt(TENANTS);
  }
}
