package io.connectors.bootstrap.described;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Checks that exchanges match the API description: the response is described, and requests that are
 * invalid by the description are rejected.
 */
public final class DescriptionCheck {

  private static final String API = "/features/connectors/api/";
  private static final String PROBLEM = "application/problem+json";
  private static final ObjectMapper MAPPER = new ObjectMapper();

  /** During an outage, an invalid request may receive this status instead. */
  private static final int UNAVAILABLE = 503;

  /**
   * Statuses before routing: slow requests, long URLs and long headers. So are 400 for a malformed
   * URL, and 415 if the operation takes no body. The description lists them once for all
   * operations.
   */
  private static final Set<Integer> BEFORE_ROUTING = Set.of(408, 414, 431);

  private final Description description;
  private final Schemas schemas;
  private final RequestValidator requests;

  private static final DescriptionCheck KEPT = new DescriptionCheck(Description.kept());

  DescriptionCheck(Description description) {
    this.description = description;
    this.schemas = new Schemas(description);
    this.requests = new RequestValidator(description, schemas);
  }

  /**
   * Checks an exchange with the application.
   *
   * @throws AssertionError if it contradicts the committed description
   */
  public static void check(Exchange exchange) {
    List<String> violations = KEPT.violations(exchange);
    if (!violations.isEmpty()) {
      throw new AssertionError(
          "%s is contradicted: %s%n%s"
              .formatted(Description.FILE, String.join("; ", violations), exchange));
    }
  }

  /** The contradictions to the description. */
  List<String> violations(Exchange exchange) {
    if (isForPages(exchange)) {
      return List.of();
    }
    Optional<Operation> call = description.find(exchange.method(), exchange.path());
    if (call.isEmpty()) {
      return exchange.path().startsWith(API) ? ofUndescribed(exchange) : List.of();
    }
    List<String> all = new ArrayList<>(ofResponse(call.get(), exchange));
    List<String> invalid = requests.violations(call.get(), exchange);
    if (!invalid.isEmpty() && !exchange.isRejected() && exchange.status() != UNAVAILABLE) {
      all.add("accepted although invalid: " + invalid);
    }
    return all;
  }

  /** Outside the API, the same routes also serve pages: the sign-in form and requests for HTML. */
  private static boolean isForPages(Exchange exchange) {
    return !exchange.path().startsWith(API)
        && (exchange.requestType().equals("application/x-www-form-urlencoded")
            || exchange.requestHeaders().getOrDefault("accept", "").contains("text/html"));
  }

  private List<String> ofUndescribed(Exchange exchange) {
    if (exchange.method().equals("OPTIONS")) {
      return List.of();
    }
    return exchange.isRejected() || exchange.status() == UNAVAILABLE
        ? ofProblem(exchange)
        : List.of("an undescribed operation is accepted");
  }

  private List<String> ofResponse(Operation call, Exchange exchange) {
    if (isBeforeRouting(call, exchange)) {
      return ofProblem(exchange);
    }
    JsonNode responses = call.description().path("responses");
    JsonNode response = description.followed(responses.path(String.valueOf(exchange.status())));
    if (response.isMissingNode()) {
      return List.of("the status is not described");
    }
    List<String> all = new ArrayList<>();
    description
        .entries(response.path("headers"))
        .forEach(header -> all.addAll(ofHeader(header.getKey(), header.getValue(), exchange)));
    if (!exchange.method().equals("HEAD")) {
      all.addAll(ofBody(response.path("content"), exchange));
    }
    return all;
  }

  private static boolean isBeforeRouting(Operation call, Exchange exchange) {
    boolean takesNoBody = exchange.status() == 415 && !call.description().has("requestBody");
    return BEFORE_ROUTING.contains(exchange.status())
        || exchange.isRejectedAsMalformed()
        || takesNoBody;
  }

  private List<String> ofHeader(String name, JsonNode header, Exchange exchange) {
    return Optional.ofNullable(exchange.headers().get(name))
        .map(
            text ->
                schemas.violations(header.path("schema"), text).stream()
                    .map(violation -> name + violation)
                    .toList())
        .orElseGet(
            () ->
                header.path("required").asBoolean()
                    ? List.of("the header " + name + " is missing")
                    : List.of());
  }

  private List<String> ofBody(JsonNode content, Exchange exchange) {
    if (content.isMissingNode()) {
      return exchange.body().isEmpty() ? List.of() : List.of("a body is not described");
    }
    if (!content.has(exchange.type())) {
      return List.of("the media type is not described: " + exchange.type());
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
        : List.of("an error must be a problem");
  }

  private List<String> ofJson(JsonNode schema, Exchange exchange) {
    try {
      return schemas.violations(schema, MAPPER.readTree(exchange.body()));
    } catch (IOException malformed) {
      return List.of("the body is not JSON");
    }
  }
}
