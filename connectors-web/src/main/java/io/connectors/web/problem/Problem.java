package io.connectors.web.problem;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.connectors.domain.connector.ConnectorNameTaken;
import io.connectors.domain.shared.ConnectorsException;
import io.connectors.domain.shared.InvalidRequest;
import io.connectors.domain.shared.violation.EnglishReasons;
import io.connectors.domain.shared.violation.FieldReason;
import io.connectors.domain.shared.violation.Violation;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MediaType;
import io.micronaut.http.MutableHttpResponse;
import io.micronaut.serde.annotation.Serdeable;
import io.micronaut.serde.config.naming.SnakeCaseStrategy;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * Response: an error (RFC 9457).
 *
 * @param errors the violations by JSON Pointer; absent without violations
 */
@Serdeable.Serializable(naming = SnakeCaseStrategy.class)
public record Problem(
    String type,
    String title,
    int status,
    String detail,
    String instance,
    @JsonInclude(JsonInclude.Include.NON_EMPTY) Map<String, List<String>> errors) {

  /** The media type of a problem. */
  public static final MediaType MEDIA_TYPE = MediaType.of("application/problem+json");

  public static MutableHttpResponse<Problem> answer(
      HttpRequest<?> request, HttpStatus status, String detail, List<Violation> violations) {
    return HttpResponse.<Problem>status(status)
        .contentType(MEDIA_TYPE)
        .body(of(request, status, detail, violations));
  }

  public static MutableHttpResponse<Problem> answer(
      HttpRequest<?> request, HttpStatus status, String detail) {
    return answer(request, status, detail, List.of());
  }

  public static List<Violation> violations(ConnectorsException error) {
    if (error instanceof InvalidRequest invalid) {
      return invalid.violations();
    }
    return error instanceof ConnectorNameTaken taken
        ? List.of(new Violation(taken.pointer(), FieldReason.NAME_TAKEN))
        : List.of();
  }

  /** The only mapping of error kinds to statuses. */
  public static HttpStatus status(ConnectorsException error) {
    return switch (error.kind()) {
      case INVALID -> HttpStatus.BAD_REQUEST;
      case UNAUTHORIZED -> HttpStatus.UNAUTHORIZED;
      case FORBIDDEN -> HttpStatus.FORBIDDEN;
      case NOT_FOUND -> HttpStatus.NOT_FOUND;
      case CONFLICT -> HttpStatus.CONFLICT;
      case STALE -> HttpStatus.PRECONDITION_FAILED;
      case THROTTLED -> HttpStatus.TOO_MANY_REQUESTS;
      case UNAVAILABLE -> HttpStatus.SERVICE_UNAVAILABLE;
    };
  }

  public static Problem of(
      HttpRequest<?> request, HttpStatus status, String detail, List<Violation> violations) {
    return new Problem(
        "about:blank",
        status.getReason(),
        status.getCode(),
        detail,
        request.getPath(),
        errors(violations));
  }

  public static Map<String, List<String>> errors(List<Violation> violations) {
    return violations.stream()
        .collect(
            Collectors.groupingBy(
                violation -> violation.pointer().value(),
                LinkedHashMap::new,
                Collectors.mapping(
                    violation -> EnglishReasons.of(violation.reason()), Collectors.toList())));
  }
}
