package io.connectors.bootstrap.running;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.ArrayList;
import java.util.List;

/** An HTTP client with fixed headers. */
public final class Client {

  /** The path of the application. */
  public static final String ROOT = "/features/connectors";

  private static final HttpClient HTTP =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

  private final String address;
  private final List<String> headers;

  Client(String address, List<String> headers) {
    this.address = address;
    this.headers = headers;
  }

  /** A copy with one more header. */
  public Client with(String name, String value) {
    List<String> more = new ArrayList<>(headers);
    more.add(name);
    more.add(value);
    return new Client(address, more);
  }

  /** Sends a request without a body. */
  public Reply get(String path) {
    return send("GET", path, "");
  }

  /** Sends JSON. */
  public Reply json(String method, String path, String body) {
    return with("Content-Type", "application/json").send(method, path, body);
  }

  /** Sends a form. */
  public Reply form(String path, String fields) {
    return with("Content-Type", "application/x-www-form-urlencoded").send("POST", path, fields);
  }

  /** Sends a request. */
  public Reply send(String method, String path, String body) {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(URI.create(address + path))
            .method(
                method, body.isEmpty() ? BodyPublishers.noBody() : BodyPublishers.ofString(body));
    if (!headers.isEmpty()) {
      request.headers(headers.toArray(String[]::new));
    }
    try {
      return Reply.of(HTTP.send(request.build(), BodyHandlers.ofString()));
    } catch (IOException failed) {
      throw new IllegalStateException(method + " " + path, failed);
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(interrupted);
    }
  }
}
