package io.connectors.bootstrap.running;

import java.net.http.HttpResponse;

/** A response of the application. */
public record Reply(int status, HttpResponse<String> response) {

  static Reply of(HttpResponse<String> response) {
    return new Reply(response.statusCode(), response);
  }

  /** The body. */
  public String text() {
    return response.body();
  }

  /** A header, or an empty string. */
  public String header(String name) {
    return response.headers().firstValue(name).orElse("");
  }

  @Override
  public String toString() {
    return status + " " + response.body();
  }
}
