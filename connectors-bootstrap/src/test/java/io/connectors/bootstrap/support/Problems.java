package io.connectors.bootstrap.support;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.connectors.bootstrap.support.RawHttp.Reply;
import java.io.IOException;

/** Assertions on error responses. */
public final class Problems {

  private static final ObjectMapper MAPPER = new ObjectMapper();

  private Problems() {}

  /** Fails unless the response is a complete problem with that status. */
  public static void require(Reply reply, int status) throws IOException {
    assertThat(reply.status()).as(reply.head() + reply.body()).isEqualTo(status);
    assertThat(reply.says("content-type: application/problem+json")).as(reply.head()).isTrue();
    assertThat(reply.says("x-content-type-options: nosniff")).as(reply.head()).isTrue();
    JsonNode problem = MAPPER.readTree(reply.body());
    assertThat(problem.path("status").asInt()).isEqualTo(status);
    assertThat(problem.fieldNames())
        .toIterable()
        .contains("type", "title", "status", "detail", "instance");
  }
}
