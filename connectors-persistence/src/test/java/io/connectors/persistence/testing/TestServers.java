package io.connectors.persistence.testing;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.testcontainers.DockerClientFactory;
import org.testcontainers.postgresql.PostgreSQLContainer;

/** Starts the server that was chosen. It ends with this JVM. */
final class TestServers {

  private TestServers() {}

  static TestServer start() {
    return switch (TestServerChoice.of(
        System.getenv(),
        TestServers::socketIsThere,
        () -> DockerClientFactory.instance().isDockerAvailable())) {
      case EXTERNAL -> TestServer.at(System.getenv(TestServerChoice.URL));
      case CONTAINER -> startContainer();
      case EMBEDDED -> startEmbedded();
    };
  }

  private static boolean socketIsThere() {
    return Files.exists(Path.of("/var/run/docker.sock"))
        || Files.exists(Path.of(System.getProperty("user.home"), ".docker/run/docker.sock"));
  }

  // Never closed by hand: Testcontainers removes it once this JVM has ended.
  @SuppressWarnings("resource")
  private static TestServer startContainer() {
    PostgreSQLContainer container = new PostgreSQLContainer("postgres:17-alpine");
    container.start();
    return new TestServer(
        "jdbc:postgresql://%s:%d/".formatted(container.getHost(), container.getFirstMappedPort()),
        "",
        container.getDatabaseName(),
        container.getUsername(),
        container.getPassword());
  }

  // Never closed by hand: it closes itself when this JVM ends.
  @SuppressWarnings("resource")
  private static TestServer startEmbedded() {
    try {
      // The locale of the server that is shipped, which knows the case of ASCII letters alone.
      EmbeddedPostgres postgres = EmbeddedPostgres.builder().setLocaleConfig("locale", "C").start();
      String prefix = "jdbc:postgresql://localhost:%d/".formatted(postgres.getPort());
      return new TestServer(prefix, "", "postgres", "postgres", "postgres");
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
  }
}
