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

/** The table of errors, row by row. */
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
    JsonNode problem = refused(admin.post(CONNECTORS, body), 400);
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
  void a_status_that_a_person_cannot_give_is_400(String status, String pointer)
      throws IOException, InterruptedException {
    String id = install("Status " + status);
    JsonNode problem = refused(admin.put(id, "{\"status\": \"%s\"}".formatted(status)), 400);
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
  void a_bad_query_parameter_is_400(String query) throws IOException, InterruptedException {
    refused(admin.get(Api.ROOT + "/installed?" + query), 400);
  }

  @Test
  void settings_in_a_wrong_request_are_judged_all_the_same()
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
  void a_sign_in_without_its_fields_is_400_at_each() throws IOException, InterruptedException {
    Answer answer = connectors.anonymous().post("/login", "{}");
    assertThat(answer.status()).isEqualTo(400);
    assertThat(answer.json().path("errors").fieldNames())
        .toIterable()
        .containsExactlyInAnyOrder("/username", "/password");
  }

  @Test
  void malformed_json_is_400() throws IOException, InterruptedException {
    refused(admin.post(CONNECTORS, "{\"name\""), 400);
  }

  @Test
  void no_or_a_bad_token_is_401() throws IOException, InterruptedException {
    refused(connectors.anonymous().get(CONNECTORS + "/x"), 401);
    Answer answer = connectors.anonymous().with("Authorization", "Bearer x").get(CONNECTORS + "/x");
    refused(answer, 401);
    assertThat(answer.header("www-authenticate")).contains("Bearer");
  }

  @Test
  void what_the_role_may_not_is_403_whether_or_not_it_is_there()
      throws IOException, InterruptedException {
    Api member = connectors.signedInAs("acme-member");
    refused(member.delete(install("Guarded")), 403);
    refused(member.delete(CONNECTORS + "/" + new UUID(0, 1)), 403);
    refused(member.delete(CONNECTORS + "/x"), 403);
  }

  @Test
  void absent_foreign_and_malformed_ids_look_the_same() throws IOException, InterruptedException {
    String own = install("Hidden");
    Api stranger = connectors.signedInAs("globex-admin");
    String foreign = refused(stranger.get(own), 404).path("detail").asText();
    for (String id : new String[] {new UUID(0, 1).toString(), "x", "%20", "1-1-1-1-1"}) {
      JsonNode problem = refused(stranger.get(CONNECTORS + "/" + id), 404);
      assertThat(problem.path("detail").asText()).isEqualTo(foreign);
    }
  }

  @Test
  void a_name_taken_in_this_tenant_is_409_and_in_another_is_free()
      throws IOException, InterruptedException {
    install("Taken");
    JsonNode problem = refused(admin.post(CONNECTORS, medium("Taken")), 409);
    assertThat(problem.path("errors").fieldNames()).toIterable().containsExactly("/name");
    Api stranger = connectors.signedInAs("globex-admin");
    assertThat(stranger.post(CONNECTORS, medium("Taken")).status()).isEqualTo(201);
  }

  @Test
  void a_version_that_has_moved_on_is_412() throws IOException, InterruptedException {
    String id = install("Moving");
    refused(admin.with("If-Match", "\"9\"").put(id, "{\"name\": \"Moved\"}"), 412);
    refused(admin.with("If-Match", "W/\"1\"").put(id, "{\"name\": \"Moved\"}"), 412);
    refused(admin.with("If-Match", "\"9\"").delete(id), 412);
    refused(admin.with("If-Match", "1").put(id, "{\"name\": \"Moved\"}"), 400);
    assertThat(admin.with("If-Match", "\"8\", \"1\"").put(id, "{\"name\": \"Moved\"}").status())
        .isEqualTo(200);
  }

  @Test
  void a_body_that_is_too_large_or_of_the_wrong_type_is_413_or_415()
      throws IOException, InterruptedException {
    refused(admin.post(CONNECTORS, "\"" + "x".repeat(300_000) + "\""), 413);
    refused(admin.submit(CONNECTORS, "name=Mine"), 415);
  }

  private String install(String name) throws IOException, InterruptedException {
    return admin.post(CONNECTORS, medium(name)).header("location").orElseThrow();
  }

  private static String medium(String name) {
    return "{\"catalog_id\": \"medium\", \"name\": \"%s\", \"config\": {\"publication_label\": \"Me\"}}"
        .formatted(name);
  }

  private static JsonNode refused(Answer answer, int status) throws IOException {
    assertThat(answer.status()).as(answer.text()).isEqualTo(status);
    assertThat(answer.header("content-type")).contains("application/problem+json");
    JsonNode problem = answer.json();
    assertThat(problem.path("status").asInt()).isEqualTo(status);
    assertThat(problem.path("detail").asText()).isNotBlank();
    return problem;
  }
}
