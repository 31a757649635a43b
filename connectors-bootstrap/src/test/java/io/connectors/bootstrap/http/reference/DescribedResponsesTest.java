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
 * Every answer that the description promises can be had: each call is brought to each of its
 * statuses, its own examples in hand. {@link Api} compares what comes with the description.
 */
@ExtendWith(SharedServer.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class DescribedResponsesTest {

  /** What takes more than a request, and where it is shown instead. */
  private static final Map<String, String> ELSEWHERE =
      Map.of(
          "429", "a limit: RateLimitTest",
          "500", "a database that records nothing: PublisherAuditIT",
          "503", "an outage: DatabaseOutageIT and IssuerOutageTest");

  private static final String TENANT = "X-Tenant-Id";
  private static final String TAKEN = "Described and taken";
  private static final String TEXT = "text/plain";
  private static final String NOTHING = new UUID(0, 1).toString();
  private static final ObjectMapper MAPPER = new ObjectMapper();
  private static final int MORE_THAN_TAKEN = 300_000;

  private final AtomicInteger names = new AtomicInteger();
  private Api anonymous;
  private Api admin;
  private Api anywhere;

  @BeforeAll
  void start(InMemoryServer shared) throws IOException, InterruptedException {
    anonymous = shared.anonymous();
    admin = shared.signedInAs("acme-admin");
    anywhere = shared.signedInAs("platform-admin");
    install(TAKEN);
  }

  @TestFactory
  Stream<DynamicTest> every_answer_can_be_had() {
    return Description.kept().operations().stream()
        .flatMap(
            call ->
                statuses(call)
                    .filter(status -> !ELSEWHERE.containsKey(status))
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
              ? send(anywhere.with(TENANT, "No tenant"), call, body)
              : send(anonymous, call, "{}");
      case "401" -> send(anonymous, call, body);
      case "403" -> send(admin.with(TENANT, "globex"), call, body);
      case "404" -> send(admin, call, body, NOTHING);
      case "406" -> send(caller.with("Accept", "image/png"), call, body);
      case "409" -> send(admin, call, with(body, "name", TAKEN));
      case "412" -> send(admin.with("If-Match", "\"99\""), call, body);
      case "413" -> send(caller, call, '"' + "x".repeat(MORE_THAN_TAKEN) + '"');
      case "415" -> send(caller, TEXT, call, body, NOTHING);
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
  void the_examples_are_what_is_answered() throws IOException, InterruptedException {
    Operation install = call("installConnector");
    Answer answer = admin.post(install.path(), accepted(install, install.request()));
    assertSameButFor(
        answer.json(),
        answered(install, "201"),
        Set.of("id", "catalog_id", "name", "status_changed_at", "created_at", "updated_at"));
    Operation find = call("findCatalogEntry");
    assertSameButFor(
        admin.get(find.at("medium")).json(), answered(find, "200"), Set.of("id", "created_at"));
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

  /** The first example of an answer. */
  private static JsonNode answered(Operation call, String status) {
    JsonNode answer = call.description().path("responses").path(status);
    return answer.findValue("examples").elements().next().path("value");
  }

  private static void assertSameButFor(JsonNode answer, JsonNode example, Set<String> varies) {
    assertThat(without(example, varies)).isEqualTo(without(answer, varies));
  }

  private static JsonNode without(JsonNode object, Set<String> names) {
    return ((ObjectNode) object.deepCopy()).without(names);
  }

  /** An example, in which a name is nobody's and a password the right one. */
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

  /** To a connector or a service token that is there, or a type. */
  private int send(Api caller, Operation call, String body)
      throws IOException, InterruptedException {
    boolean token = call.path().contains("/service-tokens/");
    String there = call.path().contains("{id}") ? (token ? ownToken() : own()) : "wordpress";
    return send(caller, call, body, there);
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

  /** A new connector of acme's, ready to be activated. */
  private String own() throws IOException, InterruptedException {
    return install("Described own " + names.incrementAndGet()).json().path("id").asText();
  }

  /** A new service token of acme's. */
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
