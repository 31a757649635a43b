package io.connectors.bootstrap.api;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * The OpenAPI document: what the controllers declare, joined with what is said of it in the test
 * resources beside this. What is said of nothing, and what nothing is said of, is refused.
 */
final class ApiDescription {

  private final Map<String, Object> document = Yaml.resource("document.yaml");
  private final Map<String, Object> calls = Yaml.resource("calls.yaml");
  private final Map<String, Object> schemas = Yaml.resource("schemas.yaml");
  private final Map<String, Object> refusals = Yaml.resource("refusals.yaml");
  private final RecordSchemas records;

  private ApiDescription() {
    Map<String, String> names = new LinkedHashMap<>();
    schemas.forEach(
        (name, said) -> {
          Object type = Yaml.map(said).get("record");
          if (type != null) {
            names.put((String) type, name);
          }
        });
    this.records = new RecordSchemas(names);
  }

  /** The description of these routes. */
  static Map<String, Object> of(List<ApiRoute> routes) {
    ApiDescription description = new ApiDescription();
    Map<String, Map<String, Object>> paths = new LinkedHashMap<>();
    for (ApiRoute route : description.inOrder(routes)) {
      paths
          .computeIfAbsent(route.path(), any -> new LinkedHashMap<>())
          .put(route.method().toLowerCase(Locale.ROOT), description.operation(route));
    }
    if (!description.calls.isEmpty()) {
      throw new IllegalArgumentException("there is no " + description.calls.keySet());
    }
    return description.around(paths);
  }

  /** In the order in which something is said of them. */
  private List<ApiRoute> inOrder(List<ApiRoute> routes) {
    List<String> order = List.copyOf(calls.keySet());
    return routes.stream()
        .filter(ApiRoute::isOfApi)
        .sorted(Comparator.comparingInt(route -> order.indexOf(route.name())))
        .toList();
  }

  private Map<String, Object> operation(ApiRoute route) {
    Object said = calls.remove(route.name());
    if (said == null) {
      throw new IllegalArgumentException("nothing is said of " + route.name());
    }
    return new ApiOperation(route, Yaml.map(said), records).description();
  }

  private Map<String, Object> around(Map<String, Map<String, Object>> paths) {
    Map<String, Object> components = Yaml.map(document.remove("components"));
    components.put("schemas", allSchemas());
    components.put("responses", allRefusals());
    document.put("paths", paths);
    document.put("components", components);
    return document;
  }

  private Map<String, Object> allSchemas() {
    Map<String, Object> all = new LinkedHashMap<>();
    schemas.forEach(
        (name, value) -> {
          Map<String, Object> said = Yaml.map(value);
          Object type = said.remove("record");
          Object reader = said.remove("reader");
          if (reader != null) {
            RequestProperties.requireSame((String) reader, Yaml.map(said, "properties").keySet());
          }
          all.put(name, type == null ? said : records.of((String) type, said));
        });
    return all;
  }

  private Map<String, Object> allRefusals() {
    Map<String, Object> all = new LinkedHashMap<>();
    refusals.forEach(
        (status, value) -> {
          Map<String, Object> said = Yaml.map(value);
          List<String> headers = new ArrayList<>(Yaml.texts(said, "headers"));
          headers.addAll(ApiOperation.ALWAYS);
          Map<String, Object> answer = new LinkedHashMap<>();
          answer.put("description", said.get("description"));
          answer.put("headers", ApiOperation.references("headers", headers));
          answer.put("content", ApiOperation.problem(Yaml.map(said, "examples")));
          all.put(Yaml.text(said, "name"), answer);
        });
    return all;
  }
}
