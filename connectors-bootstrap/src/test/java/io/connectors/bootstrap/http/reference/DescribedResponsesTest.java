package io.connectors.bootstrap.http.reference;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.connectors.bootstrap.described.Description;
import io.connectors.bootstrap.described.Operation;
import io.connectors.bootstrap.http.InMemoryServer;
import io.connectors.bootstrap.http.SharedServer;
import io.connectors.bootstrap.support.Api;
import io.connectors.bootstrap.support.Api.Answer;
import io.connectors.bootstrap.support.Served;
import java.io.IOException;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * Test: every described status of every operation occurs, with the description's own examples.
 * {@link Api} compares each response with the description.
 */
@ExtendWith(SharedServer.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class DescribedResponsesTest {

  /** Statuses that need more than one request, and the tests that cover them. */
  private static final Map<String, String> COVERED_ELSEWHERE =
      Map.of(
          "429", "a limit: RateLimitTest",
          "500", "a failing audit trail: PublisherAuditIT",
          "503", "an outage: DatabaseOutageIT and IssuerOutageTest");

  private static final String TENANT = "X-Tenant-Id";
  private static final String TAKEN = "Described and taken";
  private static final String TEXT = "text/plain";
  private static final String UNKNOWN_ID = new UUID(0, 1).toString();
  private static final ObjectMapper MAPPER = new ObjectMapper();
  private static final int TOO_LARGE = 300_000;

  private final AtomicInteger names = new AtomicInteger();
  private Api anonymous;
  private Api admin;
  private Api allTenants;

  @BeforeAll
  void start(InMemoryServer shared) throws IOException, InterruptedException {
    anonymous = shared.anonymous();
    admin = shared.signedInAs("acme-admin");
    allTenants = shared.signedInAs("platform-admin");
    install(TAKEN);
  }

  @TestFactory
  Stream<DynamicTest> every_described_status_occurs() {
    return Description.kept().operations().stream()
        .flatMap(
            call ->
                statuses(call)
                    .filter(status -> !COVERED_ELSEWHERE.containsKey(status))
                    .map(status -> test(call, status)));
  }

  private static Stream<String> statuses(Operation call) {
    Iterable<String> names = () -> call.description().path("responses").fieldNames();
    return StreamSupport.stream(names.spliterator(), false);
  }

  private DynamicTest test(Operation call, String status) {
    return DynamicTest.dynamicTest(
        call.name() + " " + status,
        () -> assertThat(provoke(call, status)).isEqualTo(Integer.parseInt(status)));
  }

  private int provoke(Operation call, String status) throws IOException, InterruptedException {
    boolean signedIn = call.description().has("x-roles");
    Api caller = signedIn ? admin : anonymous;
    String body = call.request();
    return switch (status) {
      case "400" ->
          signedIn
              ? send(allTenants.with(TENANT, "No tenant"), call, body)
              : send(anonymous, call, "{}");
      case "401" -> send(anonymous, call, body);
      case "403" -> send(admin.with(TENANT, "globex"), call, body);
      case "404" -> send(admin, call, body, UNKNOWN_ID);
      case "406" -> send(caller.with("Accept", "image/png"), call, body);
      case "409" -> send(admin, call, with(body, "name", TAKEN));
      case "412" -> send(admin.with("If-Match", "\"99\""), call, body);
      case "413" -> send(caller, call, '"' + "x".repeat(TOO_LARGE) + '"');
      case "415" -> send(caller, TEXT, call, body, UNKNOWN_ID);
      default -> send(caller, call, accepted(call, body));
    };
  }

  @TestFactory
  Stream<DynamicTest> every_example_is_accepted() {
    return Description.kept().operations().stream()
        .flatMap(
            call ->
                call.requests().entrySet().stream()
                    .map(example -> accepts(call, example.getKey(), example.getValue())));
  }

  private DynamicTest accepts(Operation call, String name, JsonNode example) {
    boolean signedIn = call.description().has("x-roles");
    return DynamicTest.dynamicTest(
        call.name() + " " + name,
        () -> {
          String body = accepted(call, example.toString());
          assertThat(send(signedIn ? admin : anonymous, call, body)).isBetween(200, 299);
        });
  }

  @Test
  void the_examples_equal_the_responses() throws IOException, InterruptedException {
    Operation install = call("installConnector");
    Answer answer = admin.post(install.path(), accepted(install, install.request()));
    assertSameButFor(
        answer.json(),
        responseExample(install, "201"),
        Set.of("id", "catalog_id", "name", "status_changed_at", "created_at", "updated_at"));
    Operation find = call("findCatalogEntry");
    assertSameButFor(
        admin.get(find.at("medium")).json(),
        responseExample(find, "200"),
        Set.of("id", "created_at"));
    Operation validate = call("validateConfig");
    assertThat(admin.post(validate.path(), validate.request()).json())
        .isEqualTo(validate.description().at("/responses/200").findValue("wrong").path("value"));
  }

  private static Operation call(String id) {
    return Description.kept().operations().stream()
        .filter(operation -> operation.id().equals(id))
        .findFirst()
        .orElseThrow();
  }

  /** The first example of a response. */
  private static JsonNode responseExample(Operation call, String status) {
    JsonNode answer = call.description().path("responses").path(status);
    return answer.findValue("examples").elements().next().path("value");
  }

  private static void assertSameButFor(JsonNode answer, JsonNode example, Set<String> ignored) {
    assertThat(without(example, ignored)).isEqualTo(without(answer, ignored));
  }

  private static JsonNode without(JsonNode object, Set<String> names) {
    return ((ObjectNode) object.deepCopy()).without(names);
  }

  /** The example with an unused name or the right password. */
  private String accepted(Operation call, String body) throws IOException {
    return switch (call.id()) {
      case "installConnector" -> with(body, "name", "Described " + names.incrementAndGet());
      case "signIn" -> with(body, "password", Served.DEMO_PASSWORD);
      default -> body;
    };
  }

  private static String with(String body, String property, String value) throws IOException {
    ObjectNode object = (ObjectNode) MAPPER.readTree(body);
    return object.put(property, value).toString();
  }

  /** Sends to an existing connector, service token or type. */
  private int send(Api caller, Operation call, String body)
      throws IOException, InterruptedException {
    boolean token = call.path().contains("/service-tokens/");
    String id = call.path().contains("{id}") ? (token ? ownToken() : own()) : "wordpress";
    return send(caller, call, body, id);
  }

  private static int send(Api caller, Operation call, String body, String id)
      throws IOException, InterruptedException {
    return send(caller, "application/json", call, body, id);
  }

  private static int send(Api caller, String type, Operation call, String body, String id)
      throws IOException, InterruptedException {
    String target = call.at(id);
    return body.isEmpty()
        ? caller.send(call.method(), target).status()
        : caller.with("Content-Type", type).send(call.method(), target, body).status();
  }

  /** The id of a new connector that can be activated. */
  private String own() throws IOException, InterruptedException {
    return install("Described own " + names.incrementAndGet()).json().path("id").asText();
  }

  /** The id of a new service token. */
  private String ownToken() throws IOException, InterruptedException {
    Operation create = call("createServiceToken");
    return admin.post(create.path(), create.request()).json().path("id").asText();
  }

  private Answer install(String name) throws IOException, InterruptedException {
    return admin.post(
        Api.ROOT + "/connectors",
        """
        {"catalog_id": "wordpress", "name": "%s",
         "config": {"base_url": "https://blog.acme.example", "site_label": "Blog"},
         "auth": {"username": "editor", "password": "secret"}}
        """
            .formatted(name));
  }
}
