package io.connectors.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import io.connectors.bootstrap.support.Api;
import io.connectors.e2e.support.CatalogDirectory;
import io.connectors.e2e.support.PackagedJar;
import io.connectors.e2e.support.PackagedJar.Outcome;
import io.connectors.e2e.support.RunningConnectors;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** An operator's directory that holds one good file and every kind of broken one. */
final class BrokenCatalogFilesIT {

  @TempDir private Path home;
  @TempDir private Path own;

  @Test
  void each_broken_file_is_named_and_left_out_and_the_rest_is_served()
      throws IOException, InterruptedException {
    CatalogDirectory directory = new CatalogDirectory(own);
    directory.write("ghost.json", 1, "Ghost");
    directory.breakInEveryWay();
    Map<String, String> settings = Map.of("CONNECTORS_CATALOG_DIR", own.toString());
    try (RunningConnectors connectors = RunningConnectors.start(home, settings)) {
      assertThat(connectors.signedInAs("acme-member").get(Api.ROOT + "/catalog").json())
          .extracting(entry -> entry.path("key").asText())
          .containsExactly("ghost", "linkedin", "medium", "twitter", "wordpress");
      assertThat(connectors.log()).contains("5 created, 0 updated, 0 skipped");
      for (String name : directory.broken()) {
        assertThat(connectors.log()).contains("Catalog file " + name + " is left out: ");
      }
    }
    directory.write("ghost.json", 2, "Ghost 2");
    Outcome again =
        PackagedJar.run(
            Map.of("CONNECTORS_HOME", home.toString(), "CONNECTORS_CATALOG_DIR", own.toString()),
            "seed-connectors");
    assertThat(again.exitCode()).isEqualTo(1);
    assertThat(again.output()).endsWith("0 created, 1 updated, 4 skipped");
    assertThat(again.errors().lines())
        .hasSameSizeAs(directory.broken())
        .allSatisfy(
            line -> assertThat(line).startsWith("Catalog file ").contains(" is left out: "));
    directory.broken().forEach(name -> assertThat(again.errors()).contains(" " + name + " "));
  }
}
