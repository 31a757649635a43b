package io.connectors.web.problem;

import io.micronaut.context.annotation.Primary;
import io.micronaut.http.HttpMethod;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MutableHttpResponse;
import io.micronaut.http.server.exceptions.response.ErrorContext;
import io.micronaut.http.server.exceptions.response.ErrorResponseProcessor;
import jakarta.inject.Singleton;
import java.util.List;

/** Web adapter: makes problems of what the framework refuses by itself, in words of our own. */
@Primary
@Singleton
final class FrameworkRefusals implements ErrorResponseProcessor<Problem> {

  @Override
  @SuppressWarnings("unchecked")
  public MutableHttpResponse<Problem> processResponse(
      ErrorContext context, MutableHttpResponse<?> response) {
    HttpStatus status = HttpStatus.valueOf(response.code());
    MutableHttpResponse<Problem> answer = (MutableHttpResponse<Problem>) response;
    if (context.getRequest().getMethod() == HttpMethod.HEAD) {
      return answer;
    }
    return answer
        .contentType(Problem.MEDIA_TYPE)
        .body(Problem.of(context.getRequest(), status, detail(status), List.of()));
  }

  /** The framework's own messages may repeat what was sent. */
  private static String detail(HttpStatus status) {
    if (status.getCode() >= 500) {
      return "Something went wrong on our side.";
    }
    return switch (status) {
      case UNAUTHORIZED -> "Sign in, or send a valid bearer token.";
      case FORBIDDEN -> "You are not allowed to do this.";
      case NOT_FOUND -> "There is nothing at this address.";
      case METHOD_NOT_ALLOWED -> "This address does not take this method.";
      case REQUEST_ENTITY_TOO_LARGE -> "The body is too large: at most 256 KiB.";
      case UNSUPPORTED_MEDIA_TYPE -> "The body has a media type that is not taken here.";
      default -> "The request cannot be understood.";
    };
  }
}
