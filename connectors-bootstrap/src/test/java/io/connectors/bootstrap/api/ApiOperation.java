package io.connectors.bootstrap.api;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** One operation: the declarations of its route, with its texts. */
final class ApiOperation {

  /** The headers of every response. */
  static final List<String> ALWAYS =
      List.of("Cache-Control", "X-Content-Type-Options", "X-Request-Id");

  private static final String SCHEMAS = "#/components/schemas/";
  private static final Map<String, Object> ERRORS = Yaml.resource("errors.yaml");

  private final ApiRoute route;
  private final Map<String, Object> texts;
  private final RecordSchemas records;
  private final Map<String, Object> examples = Yaml.resource("examples.yaml");

  ApiOperation(ApiRoute route, Map<String, Object> texts, RecordSchemas records) {
    this.route = route;
    this.texts = texts;
    this.records = records;
    List<String> queries = Yaml.texts(texts, "query");
    if (texts.containsKey("reader")) {
      RequestProperties.requireSame(Yaml.text(texts, "reader"), queries);
    } else if (!queries.equals(route.queryValues())) {
      throw new IllegalArgumentException(route.name() + " takes " + route.queryValues());
    }
  }

  Map<String, Object> description() {
    Map<String, Object> operation = new LinkedHashMap<>();
    operation.put("operationId", Yaml.text(texts, "id"));
    operation.put("tags", List.of(Yaml.text(texts, "tag")));
    operation.put("summary", Yaml.text(texts, "summary"));
    operation.put("description", text());
    if (route.permission().isEmpty()) {
      operation.put("security", List.of());
    } else {
      operation.put("x-roles", route.roles());
    }
    List<Object> parameters = parameters();
    if (!parameters.isEmpty()) {
      operation.put("parameters", parameters);
    }
    if (route.takesBody()) {
      operation.put("requestBody", request());
    }
    operation.put("responses", responses());
    return operation;
  }

  private String text() {
    String callers =
        route.permission().isEmpty()
            ? "No authentication required."
            : "For the roles `" + String.join("`, `", route.roles()) + "`" + scopes() + ".";
    return texts.containsKey("description")
        ? Yaml.text(texts, "description") + " " + callers
        : callers;
  }

  private String scopes() {
    return route.scopes().isEmpty()
        ? ""
        : " and for service tokens of the scope `" + String.join("`, `", route.scopes()) + "`";
  }

  private List<Object> parameters() {
    List<String> names = new ArrayList<>(route.pathVariables());
    names.addAll(Yaml.texts(texts, "query"));
    if (route.permission().isPresent()) {
      names.add("X-Tenant-Id");
    }
    if (route.permission().isPresent() && !route.method().equals("GET")) {
      names.add("X-CSRF-TOKEN");
    }
    names.addAll(Yaml.texts(texts, "takes"));
    return List.copyOf(names.stream().map(name -> reference("parameters", name)).toList());
  }

  private Map<String, Object> request() {
    Map<String, Object> mediaType = new LinkedHashMap<>();
    mediaType.put("schema", Map.of("$ref", SCHEMAS + Yaml.text(texts, "request")));
    mediaType.put("examples", Yaml.map(texts, "requests"));
    Map<String, Object> request = new LinkedHashMap<>();
    request.put("required", true);
    request.put("content", Map.of("application/json", mediaType));
    return request;
  }

  private Map<String, Object> responses() {
    Map<String, Object> all = new TreeMap<>();
    errors().forEach(status -> all.put(status, error(status)));
    if (texts.containsKey("wrong")) {
      all.put("401", response(Yaml.text(texts, "wrong"), List.of(), problem(wrongPassword())));
    }
    if (texts.containsKey("unavailable")) {
      all.put(
          "503",
          success(
              Yaml.text(texts, "unavailable"),
              List.of("Retry-After"),
              Map.of("down", Map.of("status", "unavailable"))));
    }
    all.put(
        (String) texts.getOrDefault("status", "200"),
        success(
            Yaml.text(texts, "response"),
            Yaml.texts(texts, "headers"),
            Yaml.map(texts, "examples")));
    return all;
  }

  /** The error statuses of the route, and those in its texts. */
  private Set<String> errors() {
    Set<String> statuses = new TreeSet<>(Yaml.texts(texts, "errors"));
    if (route.permission().isPresent()) {
      statuses.addAll(List.of("400", "401", "403", "429", "503"));
    }
    if (route.permission().isEmpty() && !texts.containsKey("unavailable")) {
      statuses.add("406"); // the health check ignores Accept
    }
    if (route.takesBody()) {
      statuses.addAll(List.of("400", "413", "415"));
    }
    if (!route.pathVariables().isEmpty()) {
      statuses.add("404");
    }
    return statuses;
  }

  private Map<String, Object> success(
      String description, List<String> headers, Map<String, Object> values) {
    Map<String, Object> named = new LinkedHashMap<>();
    values.forEach((name, value) -> named.put(name, Map.of("value", resolved(value))));
    Map<String, Object> mediaType = new LinkedHashMap<>();
    if (!named.isEmpty()) {
      mediaType.put("schema", schema());
      mediaType.put("examples", named);
    }
    Map<String, Object> content = new LinkedHashMap<>();
    if (!mediaType.isEmpty()) {
      content.put("application/json", mediaType);
    }
    content.putAll(Yaml.map(texts, "also"));
    return response(description, headers, content);
  }

  private Map<String, Object> schema() {
    if (texts.containsKey("list")) {
      Map<String, Object> list = new LinkedHashMap<>();
      list.put("type", "array");
      list.put("items", recordSchema("list"));
      return list;
    }
    return texts.containsKey("record")
        ? recordSchema("record")
        : records.of(route.answer().asType());
  }

  private Map<String, Object> recordSchema(String key) {
    try {
      return records.of(Class.forName(Yaml.text(texts, key)));
    } catch (ClassNotFoundException unknown) {
      throw new IllegalArgumentException(unknown);
    }
  }

  /** Replaces names of shared examples, alone or in a list, with their values. */
  private Object resolved(Object value) {
    if (value instanceof List<?> list) {
      return list.stream().map(this::resolved).toList();
    }
    return value instanceof String name && examples.containsKey(name) ? examples.get(name) : value;
  }

  private static Map<String, Object> response(
      String description, List<String> headers, Map<String, Object> content) {
    List<String> all = new ArrayList<>(headers);
    all.addAll(ALWAYS);
    Map<String, Object> response = new LinkedHashMap<>();
    response.put("description", description);
    response.put("headers", references("headers", all));
    if (!content.isEmpty()) {
      response.put("content", content);
    }
    return response;
  }

  /** The content of an error response. */
  static Map<String, Object> problem(Map<String, Object> examples) {
    Map<String, Object> mediaType = new LinkedHashMap<>();
    mediaType.put("schema", Map.of("$ref", SCHEMAS + "Problem"));
    mediaType.put("examples", examples);
    return Map.of("application/problem+json", mediaType);
  }

  private static Map<String, Object> wrongPassword() {
    Map<String, Object> value = new LinkedHashMap<>();
    value.put("type", "about:blank");
    value.put("title", "Unauthorized");
    value.put("status", 401);
    value.put("detail", "This user name and password do not match.");
    value.put("instance", "/login");
    return Map.of("wrong", Map.of("value", value));
  }

  private static Map<String, Object> error(String status) {
    return reference("responses", Yaml.text(Yaml.map(ERRORS, status), "name"));
  }

  static Map<String, Object> references(String kind, List<String> names) {
    Map<String, Object> all = new LinkedHashMap<>();
    names.forEach(name -> all.put(name, reference(kind, name)));
    return all;
  }

  private static Map<String, Object> reference(String kind, String name) {
    return Map.of("$ref", "#/components/" + kind + "/" + name);
  }
}
