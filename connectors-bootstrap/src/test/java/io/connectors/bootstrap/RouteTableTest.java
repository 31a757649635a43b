package io.connectors.bootstrap;

import static org.assertj.core.api.Assertions.assertThat;

import io.connectors.bootstrap.api.ApiRoute;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** Test: the route table lists all routes. RouteStatusesTest checks its statuses. */
class RouteTableTest {

  private static final Path TABLE = Path.of("..", "docs", "reference", "route-table.csv");

  @Test
  void every_route_has_a_row_and_every_row_a_route() throws IOException {
    Set<String> rows =
        Files.readAllLines(TABLE).stream()
            .skip(1)
            .map(line -> line.split(",", -1))
            .map(cells -> cells[0] + " " + cells[1])
            .collect(Collectors.toSet());
    assertThat(ApiRoute.all().stream().map(ApiRoute::name))
        .containsExactlyInAnyOrderElementsOf(rows);
  }
}
