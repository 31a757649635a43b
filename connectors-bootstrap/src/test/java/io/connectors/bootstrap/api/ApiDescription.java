package io.connectors.bootstrap.api;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * Generates the OpenAPI document from the controllers and the texts in the test resources. Rejects
 * missing and superfluous texts.
 */
final class ApiDescription {

  private final Map<String, Object> document = Yaml.resource("document.yaml");
  private final Map<String, Object> calls = Yaml.resource("calls.yaml");
  private final Map<String, Object> schemas = Yaml.resource("schemas.yaml");
  private final Map<String, Object> errors = Yaml.resource("errors.yaml");
  private final RecordSchemas records;

  private ApiDescription() {
    Map<String, String> names = new LinkedHashMap<>();
    schemas.forEach(
        (name, text) -> {
          Object type = Yaml.map(text).get("record");
          if (type != null) {
            names.put((String) type, name);
          }
        });
    this.records = new RecordSchemas(names);
  }

  /** Generates the description of these routes. */
  static Map<String, Object> of(List<ApiRoute> routes) {
    ApiDescription description = new ApiDescription();
    Map<String, Map<String, Object>> paths = new LinkedHashMap<>();
    for (ApiRoute route : description.inOrder(routes)) {
      paths
          .computeIfAbsent(route.path(), any -> new LinkedHashMap<>())
          .put(route.method().toLowerCase(Locale.ROOT), description.operation(route));
    }
    if (!description.calls.isEmpty()) {
      throw new IllegalArgumentException("no route for " + description.calls.keySet());
    }
    return description.document(paths);
  }

  /** The routes of the API in the order of their texts. */
  private List<ApiRoute> inOrder(List<ApiRoute> routes) {
    List<String> order = List.copyOf(calls.keySet());
    return routes.stream()
        .filter(ApiRoute::isOfApi)
        .sorted(Comparator.comparingInt(route -> order.indexOf(route.name())))
        .toList();
  }

  private Map<String, Object> operation(ApiRoute route) {
    Object text = calls.remove(route.name());
    if (text == null) {
      throw new IllegalArgumentException("no text for " + route.name());
    }
    return new ApiOperation(route, Yaml.map(text), records).description();
  }

  private Map<String, Object> document(Map<String, Map<String, Object>> paths) {
    Map<String, Object> components = Yaml.map(document.remove("components"));
    components.put("schemas", allSchemas());
    components.put("responses", allErrors());
    document.put("paths", paths);
    document.put("components", components);
    return document;
  }

  private Map<String, Object> allSchemas() {
    Map<String, Object> all = new LinkedHashMap<>();
    schemas.forEach(
        (name, value) -> {
          Map<String, Object> text = Yaml.map(value);
          Object type = text.remove("record");
          Object reader = text.remove("reader");
          if (reader != null) {
            RequestProperties.requireSame((String) reader, Yaml.map(text, "properties").keySet());
          }
          all.put(name, type == null ? text : records.of((String) type, text));
        });
    return all;
  }

  private Map<String, Object> allErrors() {
    Map<String, Object> all = new LinkedHashMap<>();
    errors.forEach(
        (status, value) -> {
          Map<String, Object> text = Yaml.map(value);
          List<String> headers = new ArrayList<>(Yaml.texts(text, "headers"));
          headers.addAll(ApiOperation.ALWAYS);
          Map<String, Object> response = new LinkedHashMap<>();
          response.put("description", text.get("description"));
          response.put("headers", ApiOperation.references("headers", headers));
          response.put("content", ApiOperation.problem(Yaml.map(text, "examples")));
          all.put(Yaml.text(text, "name"), response);
        });
    return all;
  }
}
