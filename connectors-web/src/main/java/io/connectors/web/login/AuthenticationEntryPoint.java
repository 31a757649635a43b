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
 * Web adapter: responds to unauthenticated requests: problem details for programs, the login page
 * for users.
 */
@Singleton
@Replaces(DefaultAuthorizationExceptionHandler.class)
record AuthenticationEntryPoint(SignInPage page)
    implements ExceptionHandler<AuthorizationException, MutableHttpResponse<?>> {

  @Override
  @SuppressWarnings({"rawtypes", "unchecked"}) // the interface of the framework is raw
  public MutableHttpResponse<?> handle(HttpRequest request, AuthorizationException rejection) {
    if (rejection.isForbidden()) {
      return Problem.answer(request, HttpStatus.FORBIDDEN, "You are not allowed to do this.");
    }
    if (BearerTokenCheck.failedByOutage(request)) {
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
    MutableHttpResponse<?> response =
        ClientKind.wantsPart(request)
            ? HttpResponse.unauthorized().header("HX-Redirect", signIn.toString())
            : HttpResponse.seeOther(signIn);
    return response.header(HttpHeaders.VARY, ClientKind.HEADER);
  }

  /**
   * The login page, or the issuer if it is the only way to sign in. Scripts and forms always get
   * the login page: the content security policy blocks redirects to other sites.
   */
  private URI signIn(HttpRequest<?> request, String next) {
    boolean mayLeave =
        ClientKind.wantsPart(request) || (isRead(request) && FetchMetadata.navigate(request));
    return mayLeave && page.isIssuerAlone()
        ? SignInPage.atIssuer(next)
        : UriBuilder.of("/login").queryParam("next", next).build();
  }

  private static boolean isRead(HttpRequest<?> request) {
    return Set.of(HttpMethod.GET, HttpMethod.HEAD).contains(request.getMethod());
  }

  /** Returns to a page, never to a part of it or to the target of a form. */
  private static String returnAddress(HttpRequest<?> request) {
    boolean isPage = isRead(request) && !ClientKind.wantsPart(request);
    return (isPage ? request.getUri() : ReturnAddress.of(request)).toString();
  }
}
