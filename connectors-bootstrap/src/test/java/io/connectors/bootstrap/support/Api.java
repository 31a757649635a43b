package io.connectors.bootstrap.support;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import io.connectors.bootstrap.described.DescriptionCheck;
import io.connectors.bootstrap.described.Exchange;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** A client of the API, signed in or not. Compares every exchange with the API description. */
public record Api(String address, Map<String, String> headers) {

  /** Path of the pages. */
  public static final String PAGES = "/features/connectors/";

  /** Path of the API. */
  public static final String ROOT = "/features/connectors/api";

  private static final HttpClient CLIENT =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
  private static final ObjectMapper MAPPER = new ObjectMapper();

  /** A response. */
  public record Answer(int status, Map<String, String> headers, String text) {

    /** The body as JSON; a missing node if there is none. */
    public JsonNode json() throws IOException {
      return text.isEmpty() ? MissingNode.getInstance() : MAPPER.readTree(text);
    }

    /** The first value of a header, by its name in lower case. */
    public Optional<String> header(String name) {
      return Optional.ofNullable(headers.get(name));
    }
  }

  /** A copy with one more header. */
  public Api with(String header, String value) {
    Map<String, String> more = new HashMap<>(headers);
    more.put(header, value);
    return new Api(address, Map.copyOf(more));
  }

  /** A copy that is signed in with JSON. */
  public Api signIn(String username, String password) throws IOException, InterruptedException {
    Answer answer =
        post("/login", "{\"username\":\"%s\",\"password\":\"%s\"}".formatted(username, password));
    if (answer.status() != 200) {
      throw new IllegalStateException("cannot sign in: " + answer);
    }
    return with("Authorization", "Bearer " + answer.json().path("access_token").asText());
  }

  public Answer get(String path) throws IOException, InterruptedException {
    return send("GET", path, Optional.empty());
  }

  public Answer post(String path, String json) throws IOException, InterruptedException {
    return with("Content-Type", "application/json").send("POST", path, Optional.of(json));
  }

  public Answer put(String path, String json) throws IOException, InterruptedException {
    return with("Content-Type", "application/json").send("PUT", path, Optional.of(json));
  }

  public Answer delete(String path) throws IOException, InterruptedException {
    return send("DELETE", path, Optional.empty());
  }

  /** Sends a form like a browser. */
  public Answer submit(String path, String form) throws IOException, InterruptedException {
    return with("Content-Type", "application/x-www-form-urlencoded")
        .send("POST", path, Optional.of(form));
  }

  /** Sends a request without a body. */
  public Answer send(String method, String path) throws IOException, InterruptedException {
    return send(method, path, Optional.empty());
  }

  /** Sends a body without further headers. */
  public Answer send(String method, String path, String body)
      throws IOException, InterruptedException {
    return send(method, path, Optional.of(body));
  }

  private Answer send(String method, String path, Optional<String> body)
      throws IOException, InterruptedException {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(URI.create(address + path))
            .method(method, body.map(BodyPublishers::ofString).orElseGet(BodyPublishers::noBody));
    headers.forEach(request::header);
    HttpResponse<String> response = CLIENT.send(request.build(), BodyHandlers.ofString());
    Map<String, String> first = new HashMap<>();
    response.headers().map().forEach((name, values) -> first.put(name, values.get(0)));
    DescriptionCheck.check(
        new Exchange(
            method,
            path,
            headers,
            body.map(text -> text.getBytes(StandardCharsets.UTF_8)),
            response.statusCode(),
            first,
            response.body()));
    return new Answer(response.statusCode(), first, response.body());
  }
}
