package io.connectors.bootstrap.http.problem;

import static org.assertj.core.api.Assertions.assertThat;

import io.connectors.bootstrap.http.InMemoryServer;
import io.connectors.bootstrap.http.SharedServer;
import io.connectors.bootstrap.support.Api;
import io.connectors.bootstrap.support.Api.Answer;
import java.io.IOException;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;

/** Where a request is wrong in several ways, the order of the contract says which counts. */
@ExtendWith(SharedServer.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class ErrorPrecedenceTest {

  private static final String CONNECTORS = Api.ROOT + "/connectors";
  private static final String ABSENT = CONNECTORS + "/" + new UUID(0, 1);
  private static final String TOO_LARGE = "{\"name\": \"" + "x".repeat(300_000) + "\"}";
  private static final String UNKNOWN_PROPERTY = "{\"nope\": 1}";

  private InMemoryServer connectors;
  private Api admin;
  private Api member;

  @BeforeAll
  void start(InMemoryServer shared) throws IOException, InterruptedException {
    connectors = shared;
    admin = connectors.signedInAs("acme-admin");
    member = connectors.signedInAs("acme-member");
  }

  @Test
  void who_is_not_signed_in_learns_nothing_else() throws IOException, InterruptedException {
    assertThat(connectors.anonymous().post(CONNECTORS, TOO_LARGE).status()).isEqualTo(401);
    assertThat(connectors.anonymous().put(ABSENT, "{").status()).isEqualTo(401);
  }

  @Test
  void the_role_comes_before_the_body_and_the_id() throws IOException, InterruptedException {
    assertThat(member.post(CONNECTORS, TOO_LARGE).status()).isEqualTo(403);
    assertThat(member.post(CONNECTORS, "").status()).isEqualTo(403);
    assertThat(member.post(CONNECTORS, "{").status()).isEqualTo(403);
    assertThat(member.submit(CONNECTORS, "a=b").status()).isEqualTo(403);
    assertThat(member.put(CONNECTORS + "/x", "{").status()).isEqualTo(403);
    assertThat(member.delete(CONNECTORS + "/x").status()).isEqualTo(403);
  }

  @Test
  void the_body_as_such_comes_before_the_id() throws IOException, InterruptedException {
    assertThat(admin.put(ABSENT, TOO_LARGE).status()).isEqualTo(413);
    assertThat(admin.with("Content-Type", "text/plain").send("PUT", ABSENT, "{}").status())
        .isEqualTo(415);
    assertThat(admin.send("PUT", ABSENT, "{}").status()).isEqualTo(415);
    assertThat(admin.put(ABSENT, "{").status()).isEqualTo(400);
    assertThat(admin.put(CONNECTORS + "/x", "{").status()).isEqualTo(400);
    assertThat(admin.put(ABSENT, "").status()).isEqualTo(400);
  }

  @Test
  void a_header_that_means_nothing_comes_before_the_id() throws IOException, InterruptedException {
    Api odd = admin.with("If-Match", "bad");
    for (String path : List.of(ABSENT, CONNECTORS + "/x")) {
      assertThat(odd.put(path, "{}").status()).isEqualTo(400);
      assertThat(odd.delete(path).status()).isEqualTo(400);
    }
    Api everywhere = connectors.signedInAs("platform-admin");
    for (String path : List.of(ABSENT, CONNECTORS + "/x")) {
      assertThat(everywhere.put(path, "{}").status()).isEqualTo(400);
      assertThat(everywhere.delete(path).status()).isEqualTo(400);
    }
  }

  @Test
  void a_root_of_the_api_is_for_programs() throws IOException, InterruptedException {
    Answer nobody = connectors.anonymous().with("Accept", "text/html").get(Api.ROOT);
    assertThat(nobody.status()).isEqualTo(401);
    assertThat(nobody.header("content-type")).hasValue("application/problem+json");
  }

  @Test
  void the_id_comes_before_the_content() throws IOException, InterruptedException {
    assertThat(admin.put(ABSENT, UNKNOWN_PROPERTY).status()).isEqualTo(404);
    assertThat(admin.put(CONNECTORS + "/x", UNKNOWN_PROPERTY).status()).isEqualTo(404);
  }

  @Test
  void the_version_comes_before_the_content_and_the_content_before_the_name()
      throws IOException, InterruptedException {
    install("First");
    String second = install("Second");
    Api stale = admin.with("If-Match", "\"7\"");
    assertThat(stale.put(second, UNKNOWN_PROPERTY).status()).isEqualTo(412);
    String taken = "{\"name\": \"First\", \"tags\": [\"a,b\"]}";
    assertThat(admin.put(second, taken).status()).isEqualTo(400);
    assertThat(admin.put(second, "{\"name\": \"First\"}").status()).isEqualTo(409);
  }

  private String install(String name) throws IOException, InterruptedException {
    return admin
        .post(
            CONNECTORS,
            """
            {"catalog_id": "medium", "name": "%s", "config": {"publication_label": "Mine"}}
            """
                .formatted(name))
        .header("location")
        .orElseThrow();
  }
}
