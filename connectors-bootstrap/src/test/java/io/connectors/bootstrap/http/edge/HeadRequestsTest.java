package io.connectors.bootstrap.http.edge;

import static org.assertj.core.api.Assertions.assertThat;

import io.connectors.bootstrap.http.InMemoryServer;
import io.connectors.bootstrap.http.SharedServer;
import io.connectors.bootstrap.support.Api;
import io.connectors.bootstrap.support.Api.Answer;
import io.connectors.bootstrap.support.Installed;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;

/** Test: HEAD returns the headers of GET on every route. */
@ExtendWith(SharedServer.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class HeadRequestsTest {

  private static final Path TABLE = Path.of("..", "docs", "reference", "route-table.csv");

  private InMemoryServer connectors;
  private Api staff;
  private String own;

  @BeforeAll
  void start(InMemoryServer shared) throws IOException, InterruptedException {
    connectors = shared;
    staff = shared.signedInAs("platform-admin").with("X-Tenant-Id", "heads");
    own = new Installed(staff).add("Blog", 2).get(0);
  }

  @TestFactory
  Stream<DynamicTest> head_is_get_without_a_body() throws IOException {
    return Files.readAllLines(TABLE).stream()
        .filter(row -> row.startsWith("GET,"))
        .map(row -> row.split(",", -1)[1])
        .flatMap(
            path -> Stream.of(own, new UUID(0, 1).toString()).map(id -> path.replace("{id}", id)))
        .map(path -> path.replace("{reference}", "wordpress").replace("{name}", "unknown.css"))
        .flatMap(path -> Stream.of(path, path + "?limit=1"))
        .distinct()
        .flatMap(
            path ->
                Stream.of(
                    test(path, "staff", staff), test(path, "anonymous", connectors.anonymous())));
  }

  private static DynamicTest test(String path, String name, Api caller) {
    return DynamicTest.dynamicTest(path + " by " + name, () -> assertThatHeadIsGet(path, caller));
  }

  private static void assertThatHeadIsGet(String path, Api caller)
      throws IOException, InterruptedException {
    Answer get = caller.get(path);
    Answer head = caller.send("HEAD", path);
    assertThat(head.status()).isEqualTo(get.status());
    assertThat(head.text()).isEmpty();
    assertThat(stable(head)).isEqualTo(stable(get));
  }

  /** The headers without those of the connection, the time, the request and the body. */
  private static Map<String, String> stable(Answer answer) {
    Map<String, String> headers = new TreeMap<>(answer.headers());
    headers
        .keySet()
        .removeAll(
            Set.of("date", "connection", "content-length", "transfer-encoding", "x-request-id"));
    return headers;
  }
}
