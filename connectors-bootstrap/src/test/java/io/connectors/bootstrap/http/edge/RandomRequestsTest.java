package io.connectors.bootstrap.http.edge;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.connectors.bootstrap.http.InMemoryServer;
import io.connectors.bootstrap.support.Api;
import io.connectors.bootstrap.support.RandomRequests;
import io.connectors.bootstrap.support.RandomRequests.RandomRequest;
import io.connectors.bootstrap.support.RawHttp;
import io.connectors.bootstrap.support.RawHttp.Reply;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** Test: random requests cause no errors. {@code CONNECTORS_TEST_SEED} replays the printed seed. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class RandomRequestsTest {

  private static final int REQUESTS = Integer.getInteger("random.requests", 2_000);
  private static final int KNOWN_CONNECTORS = 40;
  private static final int REQUESTS_PER_TOKEN = 2_000;
  private static final List<String> ACCOUNTS =
      List.of("acme-admin", "acme-member", "acme-publisher", "globex-admin", "platform-admin");

  private InMemoryServer connectors;
  private final Map<String, Api> signedIn = new HashMap<>();
  private List<String> identifiers = List.of();

  @BeforeAll
  void start() throws IOException, InterruptedException {
    // Random sign-ins fail, in a long run more often than the default limit allows.
    connectors = InMemoryServer.start(Map.of("CONNECTORS_SIGN_IN_ADDRESS_LIMIT", "999999"));
    signIn();
  }

  @AfterAll
  void stop() {
    connectors.close();
  }

  @Test
  void random_requests_cause_no_server_error() throws IOException, InterruptedException {
    long seed = seed();
    System.out.println("CONNECTORS_TEST_SEED=" + seed);
    RandomRequests requests = new RandomRequests(seed, paths(), callers());
    RawHttp server = RawHttp.at(connectors.address());
    for (int number = 1; number <= REQUESTS; number++) {
      RandomRequest request = requests.next(known(number));
      Reply reply = server.send(request.requestLine(), request.headers(), request.body());
      assertNoServerError(reply, "request %d of seed %d: %s".formatted(number, seed, request));
    }
    assertThat(connectors.anonymous().get("/health").status()).isEqualTo(200);
    assertThat(connectors.log()).doesNotContain("ERROR");
  }

  private static long seed() {
    String replayed = System.getenv().getOrDefault("CONNECTORS_TEST_SEED", "");
    return replayed.isEmpty() ? System.nanoTime() : Long.parseLong(replayed);
  }

  private static void assertNoServerError(Reply reply, String request) throws IOException {
    assertThat(reply.status()).as(request + reply.body()).isBetween(200, 499);
    if (reply.says("content-type: application/problem+json") && !reply.body().isEmpty()) {
      JsonNode problem = new ObjectMapper().readTree(reply.body());
      assertThat(problem.path("status").asInt()).as(request).isEqualTo(reply.status());
    } else if (reply.status() >= 400) {
      assertThat(reply.says("content-type: text/html") || reply.body().isEmpty())
          .as(request + reply.head())
          .isTrue();
    }
  }

  private static List<String> paths() throws IOException {
    return Files.readAllLines(Path.of("..", "docs", "reference", "route-table.csv")).stream()
        .skip(1)
        .map(line -> line.split(",", -1)[1])
        .distinct()
        .toList();
  }

  private List<Map<String, String>> callers() throws IOException, InterruptedException {
    List<Map<String, String>> callers = new ArrayList<>();
    for (String account : ACCOUNTS) {
      callers.add(signedIn(account).headers());
    }
    callers.add(Map.of());
    callers.add(Map.of("Authorization", "Bearer x"));
    return callers;
  }

  /** Ids of some connectors of both tenants, refilled because random requests delete them. */
  private List<String> known(int number) throws IOException, InterruptedException {
    if (number % REQUESTS_PER_TOKEN == 0) {
      signIn();
    }
    if (number % KNOWN_CONNECTORS == 1) {
      install("acme-admin", number);
      install("globex-admin", number);
      JsonNode all = signedIn("platform-admin").get(Api.ROOT + "/installed").json();
      identifiers =
          Stream.iterate(0, i -> i < all.size(), i -> i + 1)
              .map(i -> all.path(i).path("id").asText())
              .toList();
    }
    return identifiers;
  }

  private void signIn() throws IOException, InterruptedException {
    for (String account : ACCOUNTS) {
      signedIn.put(account, connectors.signedInAs(account));
    }
  }

  private Api signedIn(String account) {
    return signedIn.getOrDefault(account, connectors.anonymous());
  }

  private void install(String account, int number) throws IOException, InterruptedException {
    signedIn(account)
        .post(
            Api.ROOT + "/connectors",
            """
            {"catalog_id": "medium", "name": "Random %d", "config": {"publication_label": "Me"},
             "auth": {"api_key": "key"}}
            """
                .formatted(number));
  }
}
