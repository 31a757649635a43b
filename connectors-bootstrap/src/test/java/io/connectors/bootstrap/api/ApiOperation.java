package io.connectors.bootstrap.api;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** One call: what its route declares, joined with what is said of it. */
final class ApiOperation {

  /** The headers that every answer has. */
  static final List<String> ALWAYS =
      List.of("Cache-Control", "X-Content-Type-Options", "X-Request-Id");

  private static final String SCHEMAS = "#/components/schemas/";
  private static final Map<String, Object> REFUSALS = Yaml.resource("refusals.yaml");

  private final ApiRoute route;
  private final Map<String, Object> said;
  private final RecordSchemas records;
  private final Map<String, Object> examples = Yaml.resource("examples.yaml");

  ApiOperation(ApiRoute route, Map<String, Object> said, RecordSchemas records) {
    this.route = route;
    this.said = said;
    this.records = records;
    List<String> queries = Yaml.texts(said, "query");
    if (said.containsKey("reader")) {
      RequestProperties.requireSame(Yaml.text(said, "reader"), queries);
    } else if (!queries.equals(route.queryValues())) {
      throw new IllegalArgumentException(route.name() + " takes " + route.queryValues());
    }
  }

  Map<String, Object> description() {
    Map<String, Object> operation = new LinkedHashMap<>();
    operation.put("operationId", Yaml.text(said, "id"));
    operation.put("tags", List.of(Yaml.text(said, "tag")));
    operation.put("summary", Yaml.text(said, "summary"));
    operation.put("description", words());
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

  private String words() {
    String who =
        route.permission().isEmpty()
            ? "Anybody may call it."
            : "For the roles `" + String.join("`, `", route.roles()) + "`" + scopes() + ".";
    return said.containsKey("description") ? Yaml.text(said, "description") + " " + who : who;
  }

  private String scopes() {
    return route.scopes().isEmpty()
        ? ""
        : " and for service tokens of the scope `" + String.join("`, `", route.scopes()) + "`";
  }

  private List<Object> parameters() {
    List<String> names = new ArrayList<>(route.pathVariables());
    names.addAll(Yaml.texts(said, "query"));
    if (route.permission().isPresent()) {
      names.add("X-Tenant-Id");
    }
    if (route.permission().isPresent() && !route.method().equals("GET")) {
      names.add("X-CSRF-TOKEN");
    }
    names.addAll(Yaml.texts(said, "takes"));
    return List.copyOf(names.stream().map(name -> reference("parameters", name)).toList());
  }

  private Map<String, Object> request() {
    Map<String, Object> media = new LinkedHashMap<>();
    media.put("schema", Map.of("$ref", SCHEMAS + Yaml.text(said, "request")));
    media.put("examples", Yaml.map(said, "requests"));
    Map<String, Object> request = new LinkedHashMap<>();
    request.put("required", true);
    request.put("content", Map.of("application/json", media));
    return request;
  }

  private Map<String, Object> responses() {
    Map<String, Object> all = new TreeMap<>();
    refusals().forEach(status -> all.put(status, refusal(status)));
    if (said.containsKey("wrong")) {
      all.put("401", answer(Yaml.text(said, "wrong"), List.of(), problem(wrongPassword())));
    }
    if (said.containsKey("unavailable")) {
      all.put(
          "503",
          success(
              Yaml.text(said, "unavailable"),
              List.of("Retry-After"),
              Map.of("down", Map.of("status", "unavailable"))));
    }
    all.put(
        (String) said.getOrDefault("status", "200"),
        success(
            Yaml.text(said, "answer"), Yaml.texts(said, "headers"), Yaml.map(said, "examples")));
    return all;
  }

  /** What follows from the route, and what is said besides. */
  private Set<String> refusals() {
    Set<String> statuses = new TreeSet<>(Yaml.texts(said, "refusals"));
    if (route.permission().isPresent()) {
      statuses.addAll(List.of("400", "401", "403", "429", "503"));
    }
    if (route.permission().isEmpty() && !said.containsKey("unavailable")) {
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
    Map<String, Object> media = new LinkedHashMap<>();
    if (!named.isEmpty()) {
      media.put("schema", schema());
      media.put("examples", named);
    }
    Map<String, Object> content = new LinkedHashMap<>();
    if (!media.isEmpty()) {
      content.put("application/json", media);
    }
    content.putAll(Yaml.map(said, "also"));
    return answer(description, headers, content);
  }

  private Map<String, Object> schema() {
    if (said.containsKey("list")) {
      Map<String, Object> list = new LinkedHashMap<>();
      list.put("type", "array");
      list.put("items", recordSchema("list"));
      return list;
    }
    return said.containsKey("record")
        ? recordSchema("record")
        : records.of(route.answer().asType());
  }

  private Map<String, Object> recordSchema(String said) {
    try {
      return records.of(Class.forName(Yaml.text(this.said, said)));
    } catch (ClassNotFoundException gone) {
      throw new IllegalArgumentException(gone);
    }
  }

  /** The name of an example that several share, alone or in a list, or the value itself. */
  private Object resolved(Object value) {
    if (value instanceof List<?> several) {
      return several.stream().map(this::resolved).toList();
    }
    return value instanceof String name && examples.containsKey(name) ? examples.get(name) : value;
  }

  private static Map<String, Object> answer(
      String description, List<String> headers, Map<String, Object> content) {
    List<String> all = new ArrayList<>(headers);
    all.addAll(ALWAYS);
    Map<String, Object> answer = new LinkedHashMap<>();
    answer.put("description", description);
    answer.put("headers", references("headers", all));
    if (!content.isEmpty()) {
      answer.put("content", content);
    }
    return answer;
  }

  /** The content of a refusal. */
  static Map<String, Object> problem(Map<String, Object> examples) {
    Map<String, Object> media = new LinkedHashMap<>();
    media.put("schema", Map.of("$ref", SCHEMAS + "Problem"));
    media.put("examples", examples);
    return Map.of("application/problem+json", media);
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

  private static Map<String, Object> refusal(String status) {
    return reference("responses", Yaml.text(Yaml.map(REFUSALS, status), "name"));
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
