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
 * Web adapter: turns the framework's own errors into problem details with our texts. The framework
 * responds with 413 to long URLs and headers, and its messages may repeat input.
 *
 * <p>Upstream: no issue found. Delete the statuses when the framework responds with 414 and 431.
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
    MutableHttpResponse<Problem> error = (MutableHttpResponse<Problem>) response.status(status);
    transport.mark(request); // the request may not have passed a filter
    SecurityHeadersFilter.addTo(error, request);
    if (decodingFailure(request).isPresent()) {
      // The request passed no filter, so it is not logged yet.
      RequestEvent.write(request, status.getCode(), RequestEvent.NONE, RequestEvent.NONE);
    }
    if (request.getMethod() == HttpMethod.HEAD) {
      return error;
    }
    return error
        .contentType(Problem.MEDIA_TYPE)
        .body(Problem.of(request, status, detail(context, status), List.of()));
  }

  /** The framework treats everything that is too long as a body. */
  private static HttpStatus status(HttpRequest<?> request, HttpStatus status) {
    Throwable failure = decodingFailure(request).orElse(null);
    if (failure instanceof InvalidHttpRequest invalid) {
      return invalid.status();
    }
    if (failure instanceof TooLongHttpLineException) {
      return HttpStatus.REQUEST_URI_TOO_LONG;
    }
    return failure instanceof TooLongHttpHeaderException
        ? HttpStatus.REQUEST_HEADER_FIELDS_TOO_LARGE
        : status;
  }

  private static Optional<Throwable> decodingFailure(HttpRequest<?> request) {
    return request instanceof NettyHttpRequest<?> netty
        ? Optional.ofNullable(netty.getNativeRequest().decoderResult().cause())
        : Optional.empty();
  }

  private static String detail(ErrorContext context, HttpStatus status) {
    if (status.getCode() >= 500) {
      return "Something went wrong on our side.";
    }
    if (decodingFailure(context.getRequest()).orElse(null) instanceof InvalidHttpRequest invalid) {
      return String.valueOf(invalid.getMessage());
    }
    if (context.getRootCause().orElse(null) instanceof UnsupportedMediaType rejection) {
      return String.valueOf(rejection.getMessage());
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
