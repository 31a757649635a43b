package io.connectors.bootstrap.api;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Renders the API description as a collection for Postman and Insomnia. */
final class ApiCollection {

  private static final String SCHEMA =
      "https://schema.getpostman.com/json/collection/v2.1.0/collection.json";
  private static final ObjectMapper JSON =
      JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

  /** The address of {@code make run}, because a collection needs an absolute URL. */
  private static final String SERVER = "http://localhost:8000";

  private final Map<String, Object> description;

  private ApiCollection(Map<String, Object> description) {
    this.description = description;
  }

  /** The deterministic text of the collection. */
  static String of(Map<String, Object> description) {
    return indented(new ApiCollection(description).collection()) + "\n";
  }

  /** A value as indented JSON. */
  static String indented(Object value) {
    try {
      return JSON.writeValueAsString(value);
    } catch (JsonProcessingException impossible) {
      throw new IllegalArgumentException(impossible);
    }
  }

  private Map<String, Object> collection() {
    Map<String, Object> apiInfo = Yaml.map(description, "info");
    Map<String, Object> info = new LinkedHashMap<>();
    info.put("name", Yaml.text(apiInfo, "title"));
    info.put(
        "description",
        "Set username and password, then send \"Sign in with JSON\": it stores the token for the other"
            + " requests. \"Install a connector\" stores the id.\n\n"
            + Yaml.text(apiInfo, "description"));
    info.put("schema", SCHEMA);
    Map<String, Object> collection = new LinkedHashMap<>();
    collection.put("info", info);
    collection.put("auth", bearer());
    collection.put("variable", variables());
    collection.put("item", folders());
    return collection;
  }

  private static Map<String, Object> bearer() {
    Map<String, Object> auth = new LinkedHashMap<>();
    auth.put("type", "bearer");
    auth.put("bearer", List.of(entry("token", "{{token}}")));
    return auth;
  }

  private static List<Object> variables() {
    return List.of(
        entry("base_url", SERVER),
        entry("username", "acme-admin"),
        entry("password", ""),
        entry("token", ""),
        entry("tenant", "acme"),
        entry("id", ""));
  }

  static Map<String, Object> entry(String key, String value) {
    Map<String, Object> entry = new LinkedHashMap<>();
    entry.put("key", key);
    entry.put("value", value);
    entry.put("type", "string");
    return entry;
  }

  private List<Object> folders() {
    List<Object> folders = new ArrayList<>();
    for (Object tag : (List<?>) description.getOrDefault("tags", List.of())) {
      Map<String, Object> folder = Yaml.map(tag);
      folder.put("item", requests(Yaml.text(folder, "name")));
      folders.add(folder);
    }
    return folders;
  }

  private List<Object> requests(String tag) {
    List<Object> requests = new ArrayList<>();
    Yaml.map(description, "paths")
        .forEach(
            (path, methods) ->
                Yaml.map(methods)
                    .forEach(
                        (method, call) -> {
                          Map<String, Object> operation = Yaml.map(call);
                          if (Yaml.texts(operation, "tags").contains(tag)) {
                            requests.add(
                                new CollectedRequest(
                                        description,
                                        method.toUpperCase(Locale.ROOT),
                                        path,
                                        operation)
                                    .item());
                          }
                        }));
    return requests;
  }
}
