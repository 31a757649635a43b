package io.connectors.web.login;

import io.connectors.web.problem.Problem;
import io.connectors.web.security.BearerTokenCheck;
import io.connectors.web.shared.ClientKind;
import io.connectors.web.shared.ReturnAddress;
import io.micronaut.context.annotation.Replaces;
import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpMethod;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MutableHttpResponse;
import io.micronaut.http.server.exceptions.ExceptionHandler;
import io.micronaut.http.uri.UriBuilder;
import io.micronaut.security.authentication.AuthorizationException;
import io.micronaut.security.authentication.DefaultAuthorizationExceptionHandler;
import jakarta.inject.Singleton;
import java.net.URI;
import java.util.List;
import java.util.Set;

/**
 * Web adapter: answers who is not signed in: a problem for programs, the sign-in page for people.
 */
@Singleton
@Replaces(DefaultAuthorizationExceptionHandler.class)
record AuthenticationEntryPoint(SignInPage page)
    implements ExceptionHandler<AuthorizationException, MutableHttpResponse<?>> {

  @Override
  @SuppressWarnings({"rawtypes", "unchecked"}) // the framework's interface is raw
  public MutableHttpResponse<?> handle(HttpRequest request, AuthorizationException refusal) {
    if (refusal.isForbidden()) {
      return Problem.answer(request, HttpStatus.FORBIDDEN, "You are not allowed to do this.");
    }
    if (BearerTokenCheck.wasInVain(request)) {
      return Problem.answer(
          request,
          HttpStatus.SERVICE_UNAVAILABLE,
          "Your token cannot be checked now, because its issuer does not answer; try again.",
          List.of());
    }
    if (!ClientKind.isPerson(request)) {
      return Problem.answer(
              request, HttpStatus.UNAUTHORIZED, "Sign in, or send a valid bearer token.")
          .header(HttpHeaders.WWW_AUTHENTICATE, "Bearer");
    }
    URI signIn = signIn(request, returnAddress(request));
    MutableHttpResponse<?> answer =
        ClientKind.wantsPart(request)
            ? HttpResponse.unauthorized().header("HX-Redirect", signIn.toString())
            : HttpResponse.seeOther(signIn);
    return answer.header(HttpHeaders.VARY, ClientKind.HEADER);
  }

  /**
   * Where there is nothing to choose, straight to the issuer, which sends whoever is signed in
   * there back at once. Not where a script only looks, or a form is sent: neither may go to another
   * site.
   */
  private URI signIn(HttpRequest<?> request, String next) {
    boolean goes =
        ClientKind.wantsPart(request) || (reads(request) && FetchMetadata.navigate(request));
    return goes && page.isIssuerAlone()
        ? SignInPage.atIssuer(next)
        : UriBuilder.of("/login").queryParam("next", next).build();
  }

  private static boolean reads(HttpRequest<?> request) {
    return Set.of(HttpMethod.GET, HttpMethod.HEAD).contains(request.getMethod());
  }

  /** Back to the page, not to a part of it, nor to where a form is sent. */
  private static String returnAddress(HttpRequest<?> request) {
    boolean ofPage = reads(request) && !ClientKind.wantsPart(request);
    return (ofPage ? request.getUri() : ReturnAddress.of(request)).toString();
  }
}
