package io.connectors.e2e.support;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * An application on its own home, which is deleted when the application ends.
 *
 * @param connectors the application
 */
record HomeServer(RunningConnectors connectors) implements AutoCloseable {

  static HomeServer start() {
    try {
      Path home = Files.createTempDirectory("connectors-home");
      return new HomeServer(RunningConnectors.start(home));
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(interrupted);
    }
  }

  @Override
  public void close() throws IOException {
    connectors.close();
    Directories.delete(connectors.home());
  }
}
