package io.connectors.persistence.database;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/** Reads packaged SQL files. */
final class SqlResource {

  private SqlResource() {}

  static String read(String path) {
    try (InputStream resource = SqlResource.class.getResourceAsStream(path)) {
      if (resource == null) {
        throw new IllegalStateException("the file " + path + " is not packed");
      }
      return new String(resource.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
  }
}
