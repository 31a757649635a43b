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

/** Test: the precedence of errors in a request with several errors. */
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
  void authentication_is_checked_first() throws IOException, InterruptedException {
    assertThat(connectors.anonymous().post(CONNECTORS, TOO_LARGE).status()).isEqualTo(401);
    assertThat(connectors.anonymous().put(ABSENT, "{").status()).isEqualTo(401);
  }

  @Test
  void the_role_is_checked_before_the_body_and_the_id() throws IOException, InterruptedException {
    assertThat(member.post(CONNECTORS, TOO_LARGE).status()).isEqualTo(403);
    assertThat(member.post(CONNECTORS, "").status()).isEqualTo(403);
    assertThat(member.post(CONNECTORS, "{").status()).isEqualTo(403);
    assertThat(member.submit(CONNECTORS, "a=b").status()).isEqualTo(403);
    assertThat(member.put(CONNECTORS + "/x", "{").status()).isEqualTo(403);
    assertThat(member.delete(CONNECTORS + "/x").status()).isEqualTo(403);
  }

  @Test
  void the_format_of_the_body_is_checked_before_the_id() throws IOException, InterruptedException {
    assertThat(admin.put(ABSENT, TOO_LARGE).status()).isEqualTo(413);
    assertThat(admin.with("Content-Type", "text/plain").send("PUT", ABSENT, "{}").status())
        .isEqualTo(415);
    assertThat(admin.send("PUT", ABSENT, "{}").status()).isEqualTo(415);
    assertThat(admin.put(ABSENT, "{").status()).isEqualTo(400);
    assertThat(admin.put(CONNECTORS + "/x", "{").status()).isEqualTo(400);
    assertThat(admin.put(ABSENT, "").status()).isEqualTo(400);
  }

  @Test
  void headers_are_checked_before_the_id() throws IOException, InterruptedException {
    Api malformed = admin.with("If-Match", "bad");
    for (String path : List.of(ABSENT, CONNECTORS + "/x")) {
      assertThat(malformed.put(path, "{}").status()).isEqualTo(400);
      assertThat(malformed.delete(path).status()).isEqualTo(400);
    }
    Api allTenants = connectors.signedInAs("platform-admin");
    for (String path : List.of(ABSENT, CONNECTORS + "/x")) {
      assertThat(allTenants.put(path, "{}").status()).isEqualTo(400);
      assertThat(allTenants.delete(path).status()).isEqualTo(400);
    }
  }

  @Test
  void the_root_of_the_api_returns_problems() throws IOException, InterruptedException {
    Answer anonymous = connectors.anonymous().with("Accept", "text/html").get(Api.ROOT);
    assertThat(anonymous.status()).isEqualTo(401);
    assertThat(anonymous.header("content-type")).hasValue("application/problem+json");
  }

  @Test
  void the_id_is_checked_before_the_content() throws IOException, InterruptedException {
    assertThat(admin.put(ABSENT, UNKNOWN_PROPERTY).status()).isEqualTo(404);
    assertThat(admin.put(CONNECTORS + "/x", UNKNOWN_PROPERTY).status()).isEqualTo(404);
  }

  @Test
  void version_then_content_then_uniqueness_of_the_name_are_checked()
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
