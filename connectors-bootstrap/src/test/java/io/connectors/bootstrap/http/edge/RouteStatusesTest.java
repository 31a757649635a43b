package io.connectors.bootstrap.http.edge;

import static org.assertj.core.api.Assertions.assertThat;

import io.connectors.bootstrap.http.InMemoryServer;
import io.connectors.bootstrap.http.SharedServer;
import io.connectors.bootstrap.support.Api;
import io.connectors.bootstrap.support.Api.Answer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;

/** Test: the status of every route for every role and for own, foreign and unknown connectors. */
@ExtendWith(SharedServer.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class RouteStatusesTest {

  private static final Path TABLE = Path.of("..", "docs", "reference", "route-table.csv");
  private static final int FIRST_STATUS = 2;
  private static final String CONNECTOR =
      """
      {"catalog_id": "medium", "name": "Connector %d", "config": {"publication_label": "Mine"},
       "auth": {"api_key": "key"}}
      """;

  private final AtomicInteger names = new AtomicInteger();
  private InMemoryServer connectors;
  private Map<String, Api> callers = Map.of();

  @BeforeAll
  void start(InMemoryServer shared) throws IOException, InterruptedException {
    connectors = shared;
    callers =
        Map.of(
            "anonymous", connectors.anonymous(),
            "member", connectors.signedInAs("acme-member"),
            "tenant_admin", connectors.signedInAs("acme-admin"),
            "publisher", connectors.signedInAs("acme-publisher"),
            "global_admin", connectors.signedInAs("platform-admin").with("X-Tenant-Id", "acme"),
            "foreign", connectors.signedInAs("globex-admin"),
            "absent", connectors.signedInAs("acme-admin"));
  }

  @TestFactory
  Stream<DynamicTest> every_status_of_the_route_table_is_correct() throws IOException {
    List<String[]> lines =
        Files.readAllLines(TABLE).stream().map(line -> line.split(",", -1)).toList();
    String[] columns = lines.get(0);
    return lines.stream().skip(1).flatMap(row -> cells(columns, row));
  }

  private Stream<DynamicTest> cells(String[] columns, String[] row) {
    return Stream.iterate(FIRST_STATUS, column -> column < row.length, column -> column + 1)
        .filter(column -> !row[column].equals("-"))
        .map(
            column ->
                DynamicTest.dynamicTest(
                    row[0] + " " + row[1] + " by " + columns[column],
                    () ->
                        assertThat(status(columns[column], row[0], row[1]))
                            .isEqualTo(Integer.parseInt(row[column]))));
  }

  private int status(String column, String method, String path)
      throws IOException, InterruptedException {
    String id = column.equals("absent") ? new UUID(0, 1).toString() : own(path);
    String target =
        path.replace("{id}", id)
            .replace("{reference}", "wordpress")
            .replace("{name}", "connectors-unknown.css")
            .concat(method.equals("GET") && path.endsWith("/create") ? "?catalog_id=medium" : "");
    Api caller = callers.getOrDefault(column, connectors.anonymous());
    Answer answer =
        method.equals("GET") || method.equals("DELETE")
            ? caller.send(method, target)
            : caller.with("Content-Type", mediaType(path)).send(method, target, body(path));
    return answer.status();
  }

  /** The id of a new connector or token of acme, if the path needs one. */
  private String own(String path) throws IOException, InterruptedException {
    String list = path.contains("tokens/") ? "/service-tokens" : "/connectors";
    return path.contains("{id}")
        ? callers
            .getOrDefault("tenant_admin", connectors.anonymous())
            .post(Api.ROOT + list, body(list))
            .json()
            .path("id")
            .asText()
        : "";
  }

  private static String mediaType(String path) {
    boolean page = path.startsWith(Api.PAGES) && !path.startsWith(Api.ROOT);
    return page ? "application/x-www-form-urlencoded" : "application/json";
  }

  private String body(String path) {
    if (path.contains("/forms/")) {
      return "/catalog_id=medium&/name=Form+%d&/config/publication_label=Mine"
          .formatted(names.incrementAndGet());
    }
    if (path.endsWith("/tokens/make")) {
      return "/name=Broadcaster&/scopes=connectors:read&/expires_in_days=1";
    }
    if (path.endsWith("/service-tokens")) {
      return "{\"name\": \"Broadcaster\", \"scopes\": [\"connectors:read\"]}";
    }
    if (path.endsWith("/connectors")) {
      return CONNECTOR.formatted(names.incrementAndGet());
    }
    if (path.endsWith("/theme")) {
      return "theme=dark";
    }
    return path.endsWith("/validate-config")
        ? "{\"catalog_key\": \"medium\", \"config\": {}}"
        : "{}";
  }
}
