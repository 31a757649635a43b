package io.connectors.web.micronaut;

import io.connectors.web.address.ForwardedTransport;
import io.connectors.web.problem.Problem;
import io.connectors.web.shared.InvalidHttpRequest;
import io.connectors.web.shared.RequestEvent;
import io.connectors.web.shared.SecurityHeadersFilter;
import io.connectors.web.shared.UnsupportedMediaType;
import io.micronaut.context.annotation.Primary;
import io.micronaut.http.HttpMethod;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MutableHttpResponse;
import io.micronaut.http.server.exceptions.response.ErrorContext;
import io.micronaut.http.server.exceptions.response.ErrorResponseProcessor;
import io.micronaut.http.server.netty.NettyHttpRequest;
import io.micronaut.web.router.exceptions.UnsatisfiedRouteException;
import io.netty.handler.codec.http.TooLongHttpHeaderException;
import io.netty.handler.codec.http.TooLongHttpLineException;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;

/**
 * Web adapter: makes problems of what the framework refuses by itself, in words of our own. The
 * framework answers 413 to a long address and to long headers, and its messages may repeat input.
 *
 * <p>Upstream: no issue found. Delete the statuses when the framework answers 414 and 431.
 */
@Primary
@Singleton
record FrameworkErrors(ForwardedTransport transport) implements ErrorResponseProcessor<Problem> {

  @Override
  @SuppressWarnings("unchecked")
  public MutableHttpResponse<Problem> processResponse(
      ErrorContext context, MutableHttpResponse<?> response) {
    HttpRequest<?> request = context.getRequest();
    HttpStatus status = status(request, HttpStatus.valueOf(response.code()));
    MutableHttpResponse<Problem> answer = (MutableHttpResponse<Problem>) response.status(status);
    transport.mark(request); // it may have passed no filter
    SecurityHeadersFilter.addTo(answer, request);
    if (failureToRead(request).isPresent()) {
      // It passes no filter, so that nobody else tells of it.
      RequestEvent.write(request, status.getCode(), RequestEvent.NONE, RequestEvent.NONE);
    }
    if (request.getMethod() == HttpMethod.HEAD) {
      return answer;
    }
    return answer
        .contentType(Problem.MEDIA_TYPE)
        .body(Problem.of(request, status, detail(context, status), List.of()));
  }

  /** To the framework everything that is too long is a body. */
  private static HttpStatus status(HttpRequest<?> request, HttpStatus status) {
    return failureToRead(request).map(failure -> status(failure, status)).orElse(status);
  }

  private static HttpStatus status(Throwable failureToRead, HttpStatus status) {
    if (failureToRead instanceof InvalidHttpRequest broken) {
      return broken.status();
    }
    if (failureToRead instanceof TooLongHttpLineException) {
      return HttpStatus.REQUEST_URI_TOO_LONG;
    }
    return failureToRead instanceof TooLongHttpHeaderException
        ? HttpStatus.REQUEST_HEADER_FIELDS_TOO_LARGE
        : status;
  }

  private static Optional<Throwable> failureToRead(HttpRequest<?> request) {
    return request instanceof NettyHttpRequest<?> read
        ? Optional.ofNullable(read.getNativeRequest().decoderResult().cause())
        : Optional.empty();
  }

  /** The framework's own messages may repeat what was sent. */
  private static String detail(ErrorContext context, HttpStatus status) {
    if (status.getCode() >= 500) {
      return "Something went wrong on our side.";
    }
    if (failureToRead(context.getRequest()).orElse(null) instanceof InvalidHttpRequest broken) {
      return String.valueOf(broken.getMessage());
    }
    if (context.getRootCause().orElse(null) instanceof UnsupportedMediaType wrong) {
      return String.valueOf(wrong.getMessage());
    }
    if (context.getRootCause().filter(UnsatisfiedRouteException.class::isInstance).isPresent()) {
      return "The request has no body.";
    }
    return switch (status) {
      case UNAUTHORIZED -> "Sign in, or send a valid bearer token.";
      case FORBIDDEN -> "You are not allowed to do this.";
      case NOT_FOUND -> "There is nothing at this address.";
      case METHOD_NOT_ALLOWED -> "This address does not take this method.";
      case NOT_ACCEPTABLE -> "The header Accept leaves out what this address answers with.";
      case REQUEST_ENTITY_TOO_LARGE -> "The body is too large: at most 256 KiB.";
      case REQUEST_URI_TOO_LONG -> "The address is too long: at most 4096 bytes.";
      case REQUEST_HEADER_FIELDS_TOO_LARGE -> "The headers are too large: at most 8 KiB.";
      case UNSUPPORTED_MEDIA_TYPE -> "The body has a media type that is not taken here.";
      default -> "The request cannot be understood.";
    };
  }
}
