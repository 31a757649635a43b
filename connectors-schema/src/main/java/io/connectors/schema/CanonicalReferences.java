package io.connectors.schema;

import io.connectors.domain.shared.JsonPointer;
import io.connectors.domain.shared.JsonValue;
import io.connectors.domain.shared.JsonValue.JsonArray;
import io.connectors.domain.shared.JsonValue.JsonObject;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Schema adapter: rewrites references to the encoding that everit decodes: form encoding, with
 * escaped backslashes.
 */
final class CanonicalReferences {

  private final Set<JsonPointer> schemas;

  private CanonicalReferences(Set<JsonPointer> schemas) {
    this.schemas = schemas;
  }

  /** The document with rewritten references, except in examples and other data. */
  static JsonObject in(JsonObject document) {
    Set<JsonPointer> schemas = SchemaGrammar.read(document).places().keySet();
    return new CanonicalReferences(schemas).rewritten(JsonPointer.ROOT, document);
  }

  private JsonObject rewritten(JsonPointer place, JsonObject object) {
    Map<String, JsonValue> properties = new LinkedHashMap<>();
    object
        .properties()
        .forEach((name, value) -> properties.put(name, rewritten(place.child(name), value)));
    Optional<JsonPointer> target = object.text("$ref").flatMap(JsonPointer::ofFragment);
    if (target.isPresent() && schemas.contains(place)) {
      properties.put("$ref", JsonValue.of(encoded(target.orElseThrow())));
    }
    return new JsonObject(properties);
  }

  private JsonValue rewritten(JsonPointer place, JsonValue value) {
    if (value instanceof JsonObject object) {
      return rewritten(place, object);
    }
    if (value instanceof JsonArray array) {
      List<JsonValue> elements = new ArrayList<>();
      for (JsonValue element : array.elements()) {
        elements.add(rewritten(place.child(elements.size()), element));
      }
      return new JsonArray(elements);
    }
    return value;
  }

  private static String encoded(JsonPointer pointer) {
    return pointer.names().stream()
        .map(name -> JsonPointer.to(name.replace("\\", "\\\\")).value().substring(1))
        .map(token -> "/" + URLEncoder.encode(token, StandardCharsets.UTF_8))
        .collect(Collectors.joining("", "#", ""));
  }
}
