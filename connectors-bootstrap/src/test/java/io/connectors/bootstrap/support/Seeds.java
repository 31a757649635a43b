package io.connectors.bootstrap.support;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.connectors.bootstrap.support.Api.Answer;
import java.io.IOException;
import java.util.List;

/** Installs connectors over the API for other tests. */
public record Seeds(Api admin) {

  private static final ObjectMapper MAPPER = new ObjectMapper();

  /** Installs a Medium connector without credentials. */
  public String installBare(String name, String... tags) throws IOException, InterruptedException {
    return install(request("medium", name, tags));
  }

  /** Installs a Medium connector that can be activated. */
  public String install(String name, String... tags) throws IOException, InterruptedException {
    ObjectNode request = request("medium", name, tags);
    request.putObject("auth").put("api_key", "e2e-key");
    return install(request);
  }

  /** Installs an active LinkedIn connector. */
  public String installActive(String name, String... tags)
      throws IOException, InterruptedException {
    ObjectNode request = request("linkedin", name, tags);
    request.putObject("config").put("account_type", "personal").put("account_label", "Acme");
    request.putObject("auth").put("access_token", "e2e-token");
    String id = install(request);
    admin.put(Api.ROOT + "/connectors/" + id, "{\"status\": \"active\"}");
    return id;
  }

  private static ObjectNode request(String type, String name, String... tags) {
    ObjectNode request = MAPPER.createObjectNode().put("catalog_id", type).put("name", name);
    List.of(tags).forEach(request.putArray("tags")::add);
    request.putObject("config").put("publication_label", "Stories");
    return request;
  }

  private String install(ObjectNode request) throws IOException, InterruptedException {
    Answer answer = admin.post(Api.ROOT + "/connectors", request.toString());
    if (answer.status() != 201) {
      throw new IllegalStateException("cannot install: " + answer);
    }
    return answer.json().path("id").asText();
  }
}
