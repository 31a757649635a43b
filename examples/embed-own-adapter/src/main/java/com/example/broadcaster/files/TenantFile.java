package com.example.broadcaster.files;

import static java.nio.file.StandardOpenOption.CREATE;
import static java.nio.file.StandardOpenOption.TRUNCATE_EXISTING;
import static java.nio.file.StandardOpenOption.WRITE;

import io.connectors.domain.connector.Connector;
import io.connectors.domain.shared.ConnectorId;
import io.connectors.domain.shared.JsonValue;
import io.connectors.domain.shared.JsonValue.JsonArray;
import io.connectors.domain.shared.JsonValue.JsonObject;
import io.connectors.domain.shared.TenantId;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The content of one tenant's file, with the changes of the unit of work.
 *
 * @param before the content as read, in our own layout; compared to detect a change
 * @param trail the audit events, oldest first
 */
record TenantFile(
    Path path,
    TenantId tenant,
    String before,
    Map<ConnectorId, Connector> connectors,
    List<JsonValue> trail) {

  static final String SUFFIX = ".json";

  private static final JsonObject NOTHING =
      JsonObject.EMPTY
          .with("connectors", new JsonArray(List.of()))
          .with("trail", new JsonArray(List.of()));

  static TenantFile of(Path directory, TenantId tenant) throws IOException {
    Path path = directory.resolve(tenant + SUFFIX);
    String text = Files.exists(path) ? Files.readString(path) : NOTHING.toString();
    JsonObject document = JsonReader.object(text);
    Map<ConnectorId, Connector> connectors = new LinkedHashMap<>();
    for (JsonValue element : document.array("connectors").orElseThrow().elements()) {
      Connector connector = ConnectorJson.read(tenant, (JsonObject) element);
      connectors.put(connector.id(), connector);
    }
    List<JsonValue> trail = new ArrayList<>(document.array("trail").orElseThrow().elements());
    return new TenantFile(path, tenant, textOf(connectors, trail), connectors, trail);
  }

  void saveIfChanged() throws IOException {
    String after = textOf(connectors, trail);
    if (!after.equals(before)) {
      replace(after);
    }
  }

  private static String textOf(Map<ConnectorId, Connector> connectors, List<JsonValue> trail) {
    List<JsonValue> elements = new ArrayList<>();
    connectors.values().forEach(connector -> elements.add(ConnectorJson.write(connector)));
    return NOTHING
        .with("connectors", new JsonArray(elements))
        .with("trail", new JsonArray(trail))
        .toString();
  }

  // tag::replace[]
  /** Replaces the file atomically: a reader sees the old content or the new content. */
  private void replace(String text) throws IOException {
    Path next = path.resolveSibling(path.getFileName() + ".next");
    try (FileChannel out = FileChannel.open(next, CREATE, WRITE, TRUNCATE_EXISTING)) {
      ByteBuffer bytes = StandardCharsets.UTF_8.encode(text);
      while (bytes.hasRemaining()) {
        out.write(bytes);
      }
      out.force(true);
    }
    Files.move(next, path, StandardCopyOption.ATOMIC_MOVE);
    try (FileChannel directory = FileChannel.open(path.toAbsolutePath().getParent())) {
      directory.force(true);
    }
  }
  // end::replace[]
}
