package io.connectors.bootstrap.http.problem;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.connectors.bootstrap.http.InMemoryServer;
import io.connectors.bootstrap.http.SharedServer;
import io.connectors.bootstrap.support.Api;
import io.connectors.bootstrap.support.Api.Answer;
import java.io.IOException;
import java.util.UUID;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Test: the documented error responses. */
@ExtendWith(SharedServer.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class ErrorTableTest {

  private static final String CONNECTORS = Api.ROOT + "/connectors";

  private InMemoryServer connectors;
  private Api admin;

  @BeforeAll
  void start(InMemoryServer shared) throws IOException, InterruptedException {
    connectors = shared;
    admin = connectors.signedInAs("acme-admin");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "{}|/catalog_id /name",
        "{\"catalog_id\": \"nope\", \"name\": \"Mine\"}|/catalog_id",
        "{\"catalog_id\": 7, \"name\": \"Mine\"}|/catalog_id",
        "{\"catalog_id\": \"medium\", \"name\": \" x \", \"config\": {}}|/name /config/publication_label",
        "{\"catalog_id\": \"medium\", \"name\": \"a\\nb\", \"config\": {\"publication_label\": \"Mine\"}}|/name",
        "{\"catalog_id\": \"medium\", \"name\": \"Mine\", \"config\": {\"publication_label\": \"Mine\", \"no\": 1}}|/config/no",
        "{\"catalog_id\": \"medium\", \"name\": \"Mine\", \"config\": {\"publication_label\": \"M\", \"default_publish_status\": \"x\"}}|/config/publication_label /config/default_publish_status",
        "{\"catalog_id\": \"medium\", \"name\": \"Mine\", \"config\": []}|/config",
        "{\"catalog_id\": \"medium\", \"name\": \"Mine\", \"config\": {\"publication_label\": \"Mine\"}, \"tags\": [\"a\", \"a\"]}|/tags/1",
        "{\"catalog_id\": \"medium\", \"name\": \"Mine\", \"config\": {\"publication_label\": \"Mine\"}, \"tags\": \"a\"}|/tags",
        "{\"catalog_id\": \"medium\", \"name\": \"Mine\", \"config\": {\"publication_label\": \"Mine\"}, \"auth\": {\"api_key\": \"\"}}|/auth/api_key",
        "{\"catalog_id\": \"medium\", \"name\": \"Mine\", \"config\": {\"publication_label\": \"Mine\"}, \"auth\": {\"api_key\": \"****\"}}|/auth/api_key",
        "{\"catalog_id\": \"medium\", \"name\": \"Mine\", \"config\": {\"publication_label\": \"Mine\"}, \"auth\": {\"nope\": \"x\"}}|/auth/api_key /auth/nope",
        "{\"catalog_id\": \"medium\", \"name\": \"Mine\", \"config\": {\"publication_label\": \"Mine\"}, \"status\": \"active\"}|/status",
        "{\"catalog_id\": \"medium\", \"name\": \"Mine\", \"config\": {\"publication_label\": \"Mine\"}, \"tenant_id\": \"globex\"}|/tenant_id",
        "{\"catalog_id\": \"twitter\", \"name\": \"Mine\", \"config\": {\"account_label\": \"Mine\"}, \"auth\": {\"api_key\": \"k\"}}|/auth/access_token /auth/api_secret",
        "{\"catalog_id\": \"linkedin\", \"name\": \"Mine\", \"config\": {\"account_type\": \"company\", \"account_label\": \"Mine\"}}|/config/company_id",
        "{\"catalog_id\": \"wordpress\", \"name\": \"Mine\", \"config\": {\"site_label\": \"Mine\", \"base_url\": \"javascript:alert(1)\"}}|/config/base_url",
      })
  void wrong_content_is_400_with_every_field(String body, String pointers)
      throws IOException, InterruptedException {
    JsonNode problem = assertProblem(admin.post(CONNECTORS, body), 400);
    assertThat(problem.path("errors").fieldNames())
        .toIterable()
        .containsExactlyInAnyOrder(pointers.split(" "));
  }

  @ParameterizedTest
  @CsvSource({
    "error, /status",
    "activ, /status",
    "active, /auth/api_key",
  })
  void a_status_that_users_cannot_set_is_400(String status, String pointer)
      throws IOException, InterruptedException {
    String id = install("Status " + status);
    JsonNode problem = assertProblem(admin.put(id, "{\"status\": \"%s\"}".formatted(status)), 400);
    assertThat(problem.path("errors").fieldNames()).toIterable().contains(pointer);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "limit=0",
        "limit=101",
        "limit=ten",
        "limit=1.0",
        "limit=99999999999",
        "offset=-1",
        "offset=x",
        "status=asleep",
        "cursor=x",
        "search=%00",
      })
  void an_invalid_query_parameter_is_400(String query) throws IOException, InterruptedException {
    assertProblem(admin.get(Api.ROOT + "/installed?" + query), 400);
  }

  @Test
  void settings_are_validated_even_if_the_request_is_wrong()
      throws IOException, InterruptedException {
    assertPointers("{\"catalog_key\":\"nope\",\"config\":[]}", "/catalog_key", "/config");
    assertPointers("{\"catalog_key\":\"nope\"}", "/catalog_key", "/config");
    assertPointers("{\"catalog_key\":\"nope\",\"config\":{},\"y\":1}", "/catalog_key", "/y");
    assertPointers(
        "{\"catalog_key\":\"wordpress\",\"config\":{},\"y\":1}",
        "/config/base_url",
        "/config/site_label",
        "/y");
  }

  private void assertPointers(String body, String... pointers)
      throws IOException, InterruptedException {
    Answer answer = admin.post(Api.ROOT + "/validate-config", body);
    assertThat(answer.status()).isEqualTo(400);
    assertThat(answer.json().path("errors").fieldNames())
        .toIterable()
        .as(body)
        .containsExactlyInAnyOrder(pointers);
  }

  @Test
  void a_sign_in_without_fields_is_400_for_each() throws IOException, InterruptedException {
    Answer answer = connectors.anonymous().post("/login", "{}");
    assertThat(answer.status()).isEqualTo(400);
    assertThat(answer.json().path("errors").fieldNames())
        .toIterable()
        .containsExactlyInAnyOrder("/username", "/password");
  }

  @Test
  void malformed_json_is_400() throws IOException, InterruptedException {
    assertProblem(admin.post(CONNECTORS, "{\"name\""), 400);
  }

  @Test
  void a_missing_or_invalid_token_is_401() throws IOException, InterruptedException {
    assertProblem(connectors.anonymous().get(CONNECTORS + "/x"), 401);
    Answer answer = connectors.anonymous().with("Authorization", "Bearer x").get(CONNECTORS + "/x");
    assertProblem(answer, 401);
    assertThat(answer.header("www-authenticate")).contains("Bearer");
  }

  @Test
  void an_action_denied_to_the_role_is_403_even_for_an_unknown_id()
      throws IOException, InterruptedException {
    Api member = connectors.signedInAs("acme-member");
    assertProblem(member.delete(install("Guarded")), 403);
    assertProblem(member.delete(CONNECTORS + "/" + new UUID(0, 1)), 403);
    assertProblem(member.delete(CONNECTORS + "/x"), 403);
  }

  @Test
  void unknown_foreign_and_malformed_ids_look_the_same() throws IOException, InterruptedException {
    String own = install("Hidden");
    Api stranger = connectors.signedInAs("globex-admin");
    String foreign = assertProblem(stranger.get(own), 404).path("detail").asText();
    for (String id : new String[] {new UUID(0, 1).toString(), "x", "%20", "1-1-1-1-1"}) {
      JsonNode problem = assertProblem(stranger.get(CONNECTORS + "/" + id), 404);
      assertThat(problem.path("detail").asText()).isEqualTo(foreign);
    }
  }

  @Test
  void a_name_in_use_in_the_tenant_is_409() throws IOException, InterruptedException {
    install("Taken");
    JsonNode problem = assertProblem(admin.post(CONNECTORS, medium("Taken")), 409);
    assertThat(problem.path("errors").fieldNames()).toIterable().containsExactly("/name");
    Api stranger = connectors.signedInAs("globex-admin");
    assertThat(stranger.post(CONNECTORS, medium("Taken")).status()).isEqualTo(201);
  }

  @Test
  void an_outdated_version_is_412() throws IOException, InterruptedException {
    String id = install("Moving");
    assertProblem(admin.with("If-Match", "\"9\"").put(id, "{\"name\": \"Moved\"}"), 412);
    assertProblem(admin.with("If-Match", "W/\"1\"").put(id, "{\"name\": \"Moved\"}"), 412);
    assertProblem(admin.with("If-Match", "\"9\"").delete(id), 412);
    assertProblem(admin.with("If-Match", "1").put(id, "{\"name\": \"Moved\"}"), 400);
    assertThat(admin.with("If-Match", "\"8\", \"1\"").put(id, "{\"name\": \"Moved\"}").status())
        .isEqualTo(200);
  }

  @Test
  void a_large_body_is_413_and_a_wrong_type_415() throws IOException, InterruptedException {
    assertProblem(admin.post(CONNECTORS, "\"" + "x".repeat(300_000) + "\""), 413);
    assertProblem(admin.submit(CONNECTORS, "name=Mine"), 415);
  }

  private String install(String name) throws IOException, InterruptedException {
    return admin.post(CONNECTORS, medium(name)).header("location").orElseThrow();
  }

  private static String medium(String name) {
    return "{\"catalog_id\": \"medium\", \"name\": \"%s\", \"config\": {\"publication_label\": \"Me\"}}"
        .formatted(name);
  }

  private static JsonNode assertProblem(Answer answer, int status) throws IOException {
    assertThat(answer.status()).as(answer.text()).isEqualTo(status);
    assertThat(answer.header("content-type")).contains("application/problem+json");
    JsonNode problem = answer.json();
    assertThat(problem.path("status").asInt()).isEqualTo(status);
    assertThat(problem.path("detail").asText()).isNotBlank();
    return problem;
  }
}
