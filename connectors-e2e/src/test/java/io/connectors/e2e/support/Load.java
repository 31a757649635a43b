package io.connectors.e2e.support;

import io.connectors.bootstrap.support.Api;
import io.connectors.bootstrap.support.Api.Answer;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;

/** Clients that continuously create and list connectors, and record every acknowledged write. */
public final class Load implements AutoCloseable {

  private static final int ENOUGH_WRITES = 20;
  private static final int PAUSE_MILLISECONDS = 20;
  private static final int PAGE = 100;
  private static final String CONNECTOR =
      """
      {"catalog_id": "medium", "name": "%s", "config": {"publication_label": "Mine"}}
      """;

  private final List<Api> clients;
  private final Set<String> acknowledged = ConcurrentHashMap.newKeySet();
  private final Queue<Answer> answers = new ConcurrentLinkedQueue<>();
  private final AtomicBoolean active = new AtomicBoolean(true);
  private final ExecutorService threads;
  private final List<Future<?>> running = new ArrayList<>();

  private Load(List<Api> clients) {
    this.clients = clients;
    this.threads = Executors.newFixedThreadPool(clients.size());
  }

  /** Starts one thread for each client; each client may write. */
  public static Load of(List<Api> clients) {
    Load load = new Load(clients);
    for (int i = 0; i < clients.size(); i++) {
      int client = i;
      load.running.add(load.threads.submit(() -> load.run(client)));
    }
    return load;
  }

  /** Waits for more acknowledged writes. */
  public void awaitWrites() throws InterruptedException {
    int enough = acknowledged.size() + ENOUGH_WRITES;
    while (acknowledged.size() < enough && running.stream().noneMatch(Future::isDone)) {
      TimeUnit.MILLISECONDS.sleep(PAUSE_MILLISECONDS);
    }
  }

  /** Stops all clients; fails if a request got no response. */
  public void end() throws InterruptedException, ExecutionException {
    active.set(false);
    for (Future<?> client : running) {
      client.get();
    }
  }

  /** All answers so far. */
  public List<Answer> answers() {
    return List.copyOf(answers);
  }

  /** The names of acknowledged connectors that are not listed. */
  public Set<String> lost() throws IOException, InterruptedException {
    Set<String> lost = new TreeSet<>(acknowledged);
    for (Api client : clients) {
      int read = PAGE;
      for (int offset = 0; read == PAGE; offset += PAGE) {
        var page = client.get(Api.ROOT + "/installed?limit=" + PAGE + "&offset=" + offset).json();
        page.forEach(connector -> lost.remove(connector.path("name").asText()));
        read = page.size();
      }
    }
    return lost;
  }

  private Void run(int client) throws IOException, InterruptedException {
    Api api = clients.get(client);
    for (int number = 0; active.get(); number++) {
      String name = "Client " + client + " number " + number;
      Answer written = api.post(Api.ROOT + "/connectors", CONNECTOR.formatted(name));
      answers.add(written);
      if (written.status() == 201) {
        acknowledged.add(name);
      }
      answers.add(api.get(Api.ROOT + "/installed?limit=5"));
      TimeUnit.MILLISECONDS.sleep(PAUSE_MILLISECONDS);
    }
    return null;
  }

  @Override
  public void close() {
    active.set(false);
    threads.shutdownNow();
  }
}
