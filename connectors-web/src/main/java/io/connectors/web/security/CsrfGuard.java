package io.connectors.web.security;

import io.connectors.web.problem.Problem;
import io.micronaut.core.annotation.Nullable;
import io.micronaut.core.order.Ordered;
import io.micronaut.http.HttpMethod;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.annotation.RequestFilter;
import io.micronaut.http.annotation.ServerFilter;
import io.micronaut.http.filter.ServerFilterPhase;
import io.micronaut.security.authentication.Authentication;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Web filter: a write that is authenticated by the cookie, which a browser sends for any site, must
 * bring the token that only our own pages can read. Bearer tokens need none.
 */
@ServerFilter("/features/connectors/**")
final class CsrfGuard implements Ordered {

  private static final String HEADER = "X-CSRF-TOKEN";
  private static final Set<HttpMethod> SAFE =
      Set.of(HttpMethod.GET, HttpMethod.HEAD, HttpMethod.OPTIONS);

  /** Behind authentication. */
  @Override
  public int getOrder() {
    return ServerFilterPhase.SECURITY.after();
  }

  @RequestFilter
  @Nullable
  HttpResponse<?> check(HttpRequest<?> request) {
    if (SAFE.contains(request.getMethod()) || !SignInCookie.isUsedBy(request)) {
      return null;
    }
    Optional<Authentication> principal = request.getUserPrincipal(Authentication.class);
    boolean sent = principal.map(signedIn -> bringsToken(request, signedIn)).orElse(true);
    return sent
        ? null
        : Problem.answer(
            request,
            HttpStatus.FORBIDDEN,
            "A change made with the sign-in cookie needs the header " + HEADER + ".",
            List.of());
  }

  private static boolean bringsToken(HttpRequest<?> request, Authentication signedIn) {
    Optional<String> expected = AuthenticatedCaller.claim(signedIn, SignInTokens.CSRF_CLAIM);
    String given = request.getHeaders().findFirst(HEADER).orElse("");
    return expected.filter(token -> same(token, given)).isPresent();
  }

  private static boolean same(String one, String other) {
    return MessageDigest.isEqual(
        one.getBytes(StandardCharsets.UTF_8), other.getBytes(StandardCharsets.UTF_8));
  }
}
