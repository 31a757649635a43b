package io.connectors.bootstrap.described;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What code and description agree on: every answer is one that is described, what is accepted is
 * right by the description, and what is wrong by it is refused.
 */
public final class Agreement {

  private static final String API = "/features/connectors/api/";
  private static final String PROBLEM = "application/problem+json";
  private static final ObjectMapper MAPPER = new ObjectMapper();

  /** An outage may hide what is wrong with a request. */
  private static final int UNAVAILABLE = 503;

  /**
   * What a server answers before it knows which call it is: a request that is too slow, an address
   * or headers that are too long; or 400 to an address that is malformed, and 415 where no body is
   * taken. The description says so of all calls at once.
   */
  private static final Set<Integer> BEFORE_ANY_CALL = Set.of(408, 414, 431);

  private final Description description;
  private final Schemas schemas;
  private final RequestJudge requests;

  private static final Agreement KEPT = new Agreement(Description.kept());

  Agreement(Description description) {
    this.description = description;
    this.schemas = new Schemas(description);
    this.requests = new RequestJudge(description, schemas);
  }

  /**
   * Looks at an exchange with the application.
   *
   * @throws AssertionError if the description of the repository says otherwise
   */
  public static void check(Exchange exchange) {
    List<String> complaints = KEPT.complaints(exchange);
    if (!complaints.isEmpty()) {
      throw new AssertionError(
          "%s says otherwise: %s%n%s"
              .formatted(Description.FILE, String.join("; ", complaints), exchange));
    }
  }

  /** What the description says otherwise. */
  List<String> complaints(Exchange exchange) {
    if (isForPeople(exchange)) {
      return List.of();
    }
    Optional<Operation> call = description.find(exchange.method(), exchange.path());
    if (call.isEmpty()) {
      return exchange.path().startsWith(API) ? ofNoCall(exchange) : List.of();
    }
    List<String> all = new ArrayList<>(ofAnswer(call.get(), exchange));
    List<String> wrong = requests.complaints(call.get(), exchange);
    if (!wrong.isEmpty() && !exchange.isRefused() && exchange.status() != UNAVAILABLE) {
      all.add("accepted although " + wrong);
    }
    return all;
  }

  /**
   * Outside the API, the same addresses answer people: the form of the sign-in, and who asks for
   * HTML.
   */
  private static boolean isForPeople(Exchange exchange) {
    return !exchange.path().startsWith(API)
        && (exchange.requestType().equals("application/x-www-form-urlencoded")
            || exchange.requestHeaders().getOrDefault("accept", "").contains("text/html"));
  }

  private List<String> ofNoCall(Exchange exchange) {
    if (exchange.method().equals("OPTIONS")) {
      return List.of();
    }
    return exchange.isRefused() || exchange.status() == UNAVAILABLE
        ? ofProblem(exchange)
        : List.of("there is no such call, and it is not refused");
  }

  private List<String> ofAnswer(Operation call, Exchange exchange) {
    if (isBeforeAnyCall(call, exchange)) {
      return ofProblem(exchange);
    }
    JsonNode responses = call.description().path("responses");
    JsonNode answer = description.followed(responses.path(String.valueOf(exchange.status())));
    if (answer.isMissingNode()) {
      return List.of("it has no such status");
    }
    List<String> all = new ArrayList<>();
    description
        .entries(answer.path("headers"))
        .forEach(header -> all.addAll(ofHeader(header.getKey(), header.getValue(), exchange)));
    if (!exchange.method().equals("HEAD")) {
      all.addAll(ofBody(answer.path("content"), exchange));
    }
    return all;
  }

  private static boolean isBeforeAnyCall(Operation call, Exchange exchange) {
    boolean noBodyTaken = exchange.status() == 415 && !call.description().has("requestBody");
    return BEFORE_ANY_CALL.contains(exchange.status())
        || exchange.isRefusedAsMalformed()
        || noBodyTaken;
  }

  private List<String> ofHeader(String name, JsonNode header, Exchange exchange) {
    return Optional.ofNullable(exchange.headers().get(name))
        .map(
            text ->
                schemas.complaints(header.path("schema"), text).stream()
                    .map(complaint -> name + complaint)
                    .toList())
        .orElseGet(
            () ->
                header.path("required").asBoolean()
                    ? List.of("the header " + name + " is missing")
                    : List.of());
  }

  private List<String> ofBody(JsonNode content, Exchange exchange) {
    if (content.isMissingNode()) {
      return exchange.body().isEmpty() ? List.of() : List.of("it has no body");
    }
    if (!content.has(exchange.type())) {
      return List.of("the body is no " + exchange.type());
    }
    return exchange.type().endsWith("/json") || exchange.type().endsWith("+json")
        ? ofJson(content.path(exchange.type()).path("schema"), exchange)
        : List.of();
  }

  private List<String> ofProblem(Exchange exchange) {
    if (exchange.method().equals("HEAD")) {
      return List.of();
    }
    return exchange.type().equals(PROBLEM)
        ? ofJson(description.document().at("/components/schemas/Problem"), exchange)
        : List.of("a refusal is a problem");
  }

  private List<String> ofJson(JsonNode schema, Exchange exchange) {
    try {
      return schemas.complaints(schema, MAPPER.readTree(exchange.body()));
    } catch (IOException malformed) {
      return List.of("the body is no JSON");
    }
  }
}
