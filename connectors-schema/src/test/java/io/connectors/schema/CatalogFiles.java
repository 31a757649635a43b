package io.connectors.schema;

import io.connectors.domain.catalog.CatalogDefinition;
import io.connectors.domain.catalog.CatalogDocument;
import io.connectors.domain.shared.JsonValue.JsonObject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Fixtures: the catalog files as they are delivered. */
final class CatalogFiles {

  private static final Path DIRECTORY =
      Path.of("../connectors-bootstrap/src/main/resources/catalog");

  private CatalogFiles() {}

  static CatalogDefinition definition(String key) {
    try {
      return CatalogDocument.read(
          JsonReader.read(Files.readString(DIRECTORY.resolve(key + ".json"))));
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  static JsonObject configSchema(String key) {
    return definition(key).configSchema().document();
  }

  static JsonObject authSchema(String key) {
    return definition(key).authSchema().document();
  }
}
