package io.connectors.web.problem;

import io.connectors.web.shared.ClientGone;
import io.connectors.web.shared.RequestEvent;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.server.exceptions.ExceptionHandler;
import jakarta.inject.Singleton;

/** Web adapter: ends a request whose client is gone. No client reads the answer. */
@Singleton
final class ClientGoneHandler implements ExceptionHandler<ClientGone, HttpResponse<?>> {

  @Override
  @SuppressWarnings("rawtypes") // the framework's interface is raw
  public HttpResponse<?> handle(HttpRequest request, ClientGone gone) {
    return answer(request);
  }

  static HttpResponse<?> answer(HttpRequest<?> request) {
    RequestEvent.abandon(request);
    return HttpResponse.badRequest();
  }
}
