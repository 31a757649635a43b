package io.connectors.bootstrap.api;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** One request of the collection, with an example body and a script that stores values. */
record CollectedRequest(
    Map<String, Object> description, String method, String path, Map<String, Object> call) {

  private static final String JSON = "application/json";
  private static final Map<String, String> SCRIPTS =
      Map.of(
          "signIn",
          "if (pm.response.code === 200) pm.collectionVariables.set(\"token\","
              + " pm.response.json().access_token);",
          "installConnector",
          "if (pm.response.code === 201) pm.collectionVariables.set(\"id\","
              + " pm.response.json().id);");
  private static final Map<String, String> VALUES =
      Map.of("X-Tenant-Id", "{{tenant}}", "id", "{{id}}");

  Map<String, Object> item() {
    Map<String, Object> item = new LinkedHashMap<>();
    item.put("name", Yaml.text(call, "summary"));
    String script = SCRIPTS.getOrDefault(Yaml.text(call, "operationId"), "");
    if (!script.isEmpty()) {
      Map<String, Object> event = new LinkedHashMap<>();
      event.put("listen", "test");
      event.put("script", Map.of("exec", List.of(script)));
      item.put("event", List.of(event));
    }
    item.put("request", request());
    item.put("response", List.of());
    return item;
  }

  private Map<String, Object> request() {
    Map<String, Object> request = new LinkedHashMap<>();
    if (call.containsKey("security")) {
      request.put("auth", Map.of("type", "noauth"));
    }
    request.put("method", method);
    List<Object> headers = parameters("header");
    String body = body();
    if (!body.isEmpty()) {
      headers.add(0, ApiCollection.entry("Content-Type", JSON));
      request.put("body", raw(body));
    }
    request.put("header", headers);
    request.put("url", url());
    request.put("description", Yaml.text(call, "description"));
    return request;
  }

  private Map<String, Object> url() {
    List<Object> query = parameters("query");
    String target = path.replace("{id}", "{{id}}").replace("{reference}", "wordpress");
    Map<String, Object> url = new LinkedHashMap<>();
    url.put("raw", "{{base_url}}" + target);
    url.put("host", List.of("{{base_url}}"));
    url.put("path", Arrays.asList(target.substring(1).split("/", -1)));
    if (!query.isEmpty()) {
      url.put("query", query);
    }
    return url;
  }

  /** The parameters in that location, disabled because all are optional. */
  private List<Object> parameters(String location) {
    List<Object> all = new ArrayList<>();
    for (Object reference : (List<?>) call.getOrDefault("parameters", List.of())) {
      String name = Yaml.text(Yaml.map(reference), "$ref").replaceFirst(".*/", "");
      Map<String, Object> parameter =
          Yaml.map(Yaml.map(Yaml.map(description, "components"), "parameters"), name);
      if (Yaml.text(parameter, "in").equals(location)) {
        String example = String.valueOf(parameter.getOrDefault("example", ""));
        Map<String, Object> entry = ApiCollection.entry(name, VALUES.getOrDefault(name, example));
        entry.put("description", Yaml.text(parameter, "description"));
        entry.put("disabled", true);
        all.add(entry);
      }
    }
    return all;
  }

  private static Map<String, Object> raw(String text) {
    Map<String, Object> body = new LinkedHashMap<>();
    body.put("mode", "raw");
    body.put("raw", text);
    body.put("options", Map.of("raw", Map.of("language", "json")));
    return body;
  }

  /** The first example; the sign-in uses variables instead. */
  private String body() {
    if (Yaml.text(call, "operationId").equals("signIn")) {
      return "{\n  \"username\" : \"{{username}}\",\n  \"password\" : \"{{password}}\"\n}";
    }
    Map<String, Object> media = Yaml.map(Yaml.map(Yaml.map(call, "requestBody"), "content"), JSON);
    return Yaml.map(media, "examples").values().stream()
        .findFirst()
        .map(example -> ApiCollection.indented(Yaml.map(Yaml.map(example), "value")))
        .orElse("");
  }
}
