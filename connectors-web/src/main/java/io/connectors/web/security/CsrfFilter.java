package io.connectors.web.security;

import io.connectors.web.problem.Problem;
import io.connectors.web.shared.FormFields;
import io.connectors.web.shared.Routes;
import io.micronaut.core.order.Ordered;
import io.micronaut.http.HttpMethod;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MediaType;
import io.micronaut.http.ServerHttpRequest;
import io.micronaut.http.annotation.RequestFilter;
import io.micronaut.http.annotation.ServerFilter;
import io.micronaut.http.body.ByteBody.SplitBackpressureMode;
import io.micronaut.http.body.CloseableByteBody;
import io.micronaut.http.filter.ServerFilterPhase;
import io.micronaut.security.authentication.Authentication;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;

/**
 * Web filter: a request that changes data and is authenticated by the session cookie needs the CSRF
 * token, in a header or in a form field. Only our own pages can read it. Bearer tokens need none.
 */
@ServerFilter(Routes.FEATURE + "/**")
public final class CsrfFilter implements Ordered {

  /** The header that makes our script reload the page. */
  public static final String REFUSED = "X-CSRF-Refused";

  private static final Set<HttpMethod> SAFE =
      Set.of(HttpMethod.GET, HttpMethod.HEAD, HttpMethod.OPTIONS);

  @Override
  public int getOrder() {
    return ServerFilterPhase.SECURITY.after();
  }

  /** Empty lets the request pass; the framework loses a {@code null} that comes after the head. */
  @RequestFilter
  CompletableFuture<Optional<HttpResponse<?>>> check(HttpRequest<?> request) {
    Optional<Authentication> principal = request.getUserPrincipal(Authentication.class);
    if (SAFE.contains(request.getMethod())
        || !SignInCookie.isUsedBy(request)
        || principal.isEmpty()) {
      return CompletableFuture.completedFuture(Optional.empty());
    }
    Optional<String> expected = AuthenticatedCaller.claim(principal.get(), CsrfToken.ATTRIBUTE);
    return submitted(request)
        .thenApply(
            token ->
                expected.filter(value -> same(value, token)).isPresent()
                    ? Optional.empty()
                    : Optional.of(rejection(request)));
  }

  /** Reads a copy of the body without blocking; the route still gets the body. */
  private static CompletableFuture<String> submitted(HttpRequest<?> request) {
    Optional<String> header = request.getHeaders().findFirst(CsrfToken.HEADER);
    boolean form =
        request
            .getContentType()
            .filter(MediaType.APPLICATION_FORM_URLENCODED_TYPE::equals)
            .isPresent();
    if (header.isPresent() || !form || !(request instanceof ServerHttpRequest<?> received)) {
      return CompletableFuture.completedFuture(header.orElse(""));
    }
    CloseableByteBody copy = received.byteBody().split(SplitBackpressureMode.FASTEST);
    return copy.buffer()
        .thenApply(
            body -> {
              try (body) {
                return FormFields.read(body.toByteArray()).text(CsrfToken.FIELD);
              }
            });
  }

  private static HttpResponse<?> rejection(HttpRequest<?> request) {
    return Problem.answer(
            request,
            HttpStatus.FORBIDDEN,
            "This page is older than your sign-in: reload it, then try again. A change made with"
                + " the sign-in cookie needs the header "
                + CsrfToken.HEADER
                + ".")
        .header(REFUSED, "true");
  }

  private static boolean same(String one, String other) {
    return MessageDigest.isEqual(
        one.getBytes(StandardCharsets.UTF_8), other.getBytes(StandardCharsets.UTF_8));
  }
}
