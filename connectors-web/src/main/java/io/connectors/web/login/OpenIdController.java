package io.connectors.web.login;

import io.connectors.domain.shared.TooManyRequests;
import io.connectors.signin.oidc.CompleteOidcLogin;
import io.connectors.signin.oidc.LoginRejected;
import io.connectors.signin.oidc.LoginRejected.Reason;
import io.connectors.signin.oidc.StartOidcLogin;
import io.connectors.signin.session.SessionKey;
import io.connectors.web.message.Messages;
import io.connectors.web.openid.CallbackParameters;
import io.connectors.web.openid.OpenIdProvider;
import io.connectors.web.problem.Problem;
import io.connectors.web.security.BlockingCalls;
import io.connectors.web.shared.ReturnAddress;
import io.connectors.web.token.IssuerUnavailable;
import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MediaType;
import io.micronaut.http.MutableHttpResponse;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Produces;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.rules.SecurityRule;
import java.net.URI;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import reactor.core.publisher.Mono;

/** Web adapter: redirects users to the OpenID provider, and handles its callback. Non-blocking. */
@Controller
@Secured(SecurityRule.IS_ANONYMOUS)
@Produces(MediaType.TEXT_HTML)
record OpenIdController(
    Optional<OpenIdProvider> openIdProvider,
    StartOidcLogin startOidcLogin,
    CompleteOidcLogin completeOidcLogin,
    BrowserSessions sessions,
    OidcLoginRateLimit rateLimit,
    SignInPage signInPage,
    BlockingCalls blockingCalls) {

  static final String START = "/login/oidc";

  @Get(START)
  Mono<MutableHttpResponse<?>> start(
      HttpRequest<?> request, @QueryValue(defaultValue = "") String next) {
    return withProvider(
        request, provider -> start(provider, ReturnAddress.of(next).toString(), request));
  }

  private Mono<MutableHttpResponse<?>> withProvider(
      HttpRequest<?> request, Function<OpenIdProvider, Mono<MutableHttpResponse<?>>> route) {
    return openIdProvider
        .map(route)
        .orElseGet(
            () ->
                Mono.just(
                    Problem.answer(
                        request, HttpStatus.NOT_FOUND, "Single sign-on is not configured.")));
  }

  private Mono<MutableHttpResponse<?>> start(
      OpenIdProvider provider, String next, HttpRequest<?> request) {
    try {
      rateLimit.count(request);
    } catch (TooManyRequests rejection) {
      return tooMany(rejection, next);
    }
    // During an outage, no login is stored.
    return provider
        .ready()
        .then(
            blockingCalls.ask(
                () -> Optional.of(startOidcLogin.begin(new StartOidcLogin.Command(next)))))
        .flatMap(
            key ->
                provider
                    .signIn(key)
                    .<MutableHttpResponse<?>>map(
                        target ->
                            redirect(target, provider, request)
                                .cookie(PendingLoginCookie.holding(key, request))))
        .onErrorResume(IssuerUnavailable.class, outage -> unavailable(next));
  }

  /** A form of ours may lead here, and the browser would block its redirect to another site. */
  private static MutableHttpResponse<?> redirect(
      URI target, OpenIdProvider provider, HttpRequest<?> request) {
    return FetchMetadata.navigateWithin(request)
        ? RedirectPage.to(
            target,
            Messages.ENGLISH.text("login.title"),
            Messages.ENGLISH.text("login.onward", provider.name()))
        : HttpResponse.seeOther(target);
  }

  @Get(START + "/callback")
  Mono<MutableHttpResponse<?>> callback(HttpRequest<?> request) {
    return withProvider(
        request,
        provider ->
            Mono.defer(() -> complete(provider, request))
                .onErrorResume(LoginRejected.class, rejection -> rejected(rejection, "")));
  }

  /** A second callback with the same key finds no pending login. */
  private Mono<MutableHttpResponse<?>> complete(OpenIdProvider provider, HttpRequest<?> request) {
    CallbackParameters parameters = CallbackParameters.of(request.getParameters().asMap());
    String state = parameters.state().orElseThrow(OpenIdController::notStarted);
    SessionKey key =
        PendingLoginCookie.keyOf(state, request).orElseThrow(OpenIdController::notStarted);
    return blockingCalls
        .ask(() -> completeOidcLogin.finish(new CompleteOidcLogin.Command(key)))
        .switchIfEmpty(Mono.error(OpenIdController::notStarted))
        .flatMap(pending -> signIn(provider, parameters, key, pending.next(), request))
        .map(response -> response.cookie(PendingLoginCookie.cleared(state, request)));
  }

  private Mono<MutableHttpResponse<?>> signIn(
      OpenIdProvider provider,
      CallbackParameters parameters,
      SessionKey key,
      String next,
      HttpRequest<?> request) {
    return provider
        .identify(parameters, key)
        .flatMap(
            identity -> blockingCalls.ask(() -> Optional.of(sessions.begin(identity, request))))
        .<MutableHttpResponse<?>>map(
            cookie -> HttpResponse.seeOther(ReturnAddress.of(next)).cookie(cookie))
        .onErrorResume(LoginRejected.class, rejection -> rejected(rejection, next))
        .onErrorResume(IssuerUnavailable.class, outage -> unavailable(next));
  }

  private static LoginRejected notStarted() {
    return new LoginRejected(Reason.NOT_BEGUN_HERE);
  }

  private Mono<MutableHttpResponse<?>> rejected(LoginRejected rejection, String next) {
    String reason = rejection.reason().name().toLowerCase(Locale.ROOT).replace('_', '-');
    return page(Problem.status(rejection), next, Messages.ENGLISH.text("login.rejected." + reason));
  }

  private Mono<MutableHttpResponse<?>> unavailable(String next) {
    return page(HttpStatus.SERVICE_UNAVAILABLE, next, Messages.ENGLISH.text("login.unavailable"));
  }

  private Mono<MutableHttpResponse<?>> tooMany(TooManyRequests rejection, String next) {
    String seconds = String.valueOf(rejection.retryAfterSeconds());
    return page(HttpStatus.TOO_MANY_REQUESTS, next, SignInPage.tooMany(rejection))
        .map(response -> response.header(HttpHeaders.RETRY_AFTER, seconds));
  }

  /** The login page with an error and the link for a retry. */
  private Mono<MutableHttpResponse<?>> page(HttpStatus status, String next, String error) {
    return Mono.just(HttpResponse.status(status).body(signInPage.of("", next, error)));
  }
}
