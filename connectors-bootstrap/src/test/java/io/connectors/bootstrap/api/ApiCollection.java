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

/** The description as a collection of requests, which Postman and Insomnia read. */
final class ApiCollection {

  private static final String FORM =
      "https://schema.getpostman.com/json/collection/v2.1.0/collection.json";
  private static final ObjectMapper JSON =
      JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

  /** As {@code make run} starts it; a collection comes from no server that it could mean. */
  private static final String SERVER = "http://localhost:8000";

  private final Map<String, Object> description;

  private ApiCollection(Map<String, Object> description) {
    this.description = description;
  }

  /** The text of the collection; the same description gives the same text. */
  static String of(Map<String, Object> description) {
    return written(new ApiCollection(description).collection()) + "\n";
  }

  /** A value as JSON for people. */
  static String written(Object value) {
    try {
      return JSON.writeValueAsString(value);
    } catch (JsonProcessingException impossible) {
      throw new IllegalArgumentException(impossible);
    }
  }

  private Map<String, Object> collection() {
    Map<String, Object> about = Yaml.map(description, "info");
    Map<String, Object> info = new LinkedHashMap<>();
    info.put("name", Yaml.text(about, "title"));
    info.put(
        "description",
        "Set username and password, then send \"Sign in with JSON\": it stores the token for the other"
            + " requests. \"Install a connector\" stores the id.\n\n"
            + Yaml.text(about, "description"));
    info.put("schema", FORM);
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
      Map<String, Object> said = Yaml.map(tag);
      Map<String, Object> folder = new LinkedHashMap<>(said);
      folder.put("item", requests(Yaml.text(said, "name")));
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
                          Map<String, Object> said = Yaml.map(call);
                          if (Yaml.texts(said, "tags").contains(tag)) {
                            requests.add(
                                new CollectedRequest(
                                        description, method.toUpperCase(Locale.ROOT), path, said)
                                    .item());
                          }
                        }));
    return requests;
  }
}
