package io.connectors.web.login;

import io.connectors.domain.shared.TooManyRequests;
import io.connectors.signin.oidc.CompleteOidcLogin;
import io.connectors.signin.oidc.LoginRejected;
import io.connectors.signin.oidc.LoginRejected.Reason;
import io.connectors.signin.oidc.PendingLogin;
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
import reactor.core.publisher.Mono;

/** Web adapter: sends people to the issuer to sign in, and takes them back. Waits for nobody. */
@Controller
@Secured(SecurityRule.IS_ANONYMOUS)
@Produces(MediaType.TEXT_HTML)
record OpenIdController(
    Optional<OpenIdProvider> provider,
    StartOidcLogin beginning,
    CompleteOidcLogin finishing,
    BrowserSessions sessions,
    OidcLoginRateLimit beginnings,
    SignInPage page,
    BlockingCalls blockingCalls) {

  /** Where a browser leaves for the issuer; it comes back below. */
  static final String BEGIN = "/login/oidc";

  @Get(BEGIN)
  Mono<MutableHttpResponse<?>> begin(
      HttpRequest<?> request, @QueryValue(defaultValue = "") String next) {
    return provider
        .map(issuer -> leaving(issuer, ReturnAddress.of(next), request))
        .orElseGet(() -> Mono.just(notThere(request)));
  }

  private Mono<MutableHttpResponse<?>> leaving(
      OpenIdProvider issuer, URI next, HttpRequest<?> request) {
    try {
      beginnings.count(request);
    } catch (TooManyRequests refusal) {
      return tooMany(refusal, next.toString());
    }
    // What is kept of those who leave is kept of those alone who can.
    return issuer
        .ready()
        .then(Mono.defer(() -> pending(next)))
        .flatMap(
            key ->
                issuer
                    .signIn(key)
                    .<MutableHttpResponse<?>>map(
                        there ->
                            leadTo(there, issuer, request)
                                .cookie(PendingLoginCookie.holding(key, request))))
        .onErrorResume(IssuerUnavailable.class, outage -> outage(next.toString()));
  }

  /** A form of ours may have come here, which would be stopped by a redirect. */
  private static MutableHttpResponse<?> leadTo(
      URI there, OpenIdProvider issuer, HttpRequest<?> request) {
    return FetchMetadata.navigateWithin(request)
        ? RedirectPage.to(
            there,
            Messages.ENGLISH.text("login.title"),
            Messages.ENGLISH.text("login.onward", issuer.name()))
        : HttpResponse.seeOther(there);
  }

  private Mono<SessionKey> pending(URI next) {
    return blockingCalls.ask(
        () -> Optional.of(beginning.begin(new StartOidcLogin.Command(next.toString()))));
  }

  @Get(BEGIN + "/callback")
  Mono<MutableHttpResponse<?>> callback(HttpRequest<?> request) {
    return provider
        .map(issuer -> callbackParameters(issuer, request))
        .orElseGet(() -> Mono.just(notThere(request)));
  }

  private Mono<MutableHttpResponse<?>> callbackParameters(
      OpenIdProvider issuer, HttpRequest<?> request) {
    return Mono.defer(
            () -> {
              CallbackParameters answer = CallbackParameters.of(request.getParameters().asMap());
              String state = answer.state().orElseThrow(OpenIdController::notBegunHere);
              SessionKey key =
                  PendingLoginCookie.keyOf(state, request)
                      .orElseThrow(OpenIdController::notBegunHere);
              return finished(key)
                  .flatMap(pending -> signIn(issuer, answer, key, pending, request))
                  .<MutableHttpResponse<?>>map(
                      done -> done.cookie(PendingLoginCookie.cleared(state, request)));
            })
        .onErrorResume(LoginRejected.class, refusal -> refused(refusal, ""));
  }

  /** Once: whoever comes with the same key again has no sign-in to finish any more. */
  private Mono<PendingLogin> finished(SessionKey key) {
    return blockingCalls
        .ask(() -> finishing.finish(new CompleteOidcLogin.Command(key)))
        .switchIfEmpty(Mono.error(OpenIdController::notBegunHere));
  }

  private Mono<MutableHttpResponse<?>> signIn(
      OpenIdProvider issuer,
      CallbackParameters answer,
      SessionKey key,
      PendingLogin pending,
      HttpRequest<?> request) {
    String next = pending.next();
    return issuer
        .identify(answer, key)
        .flatMap(
            identity -> blockingCalls.ask(() -> Optional.of(sessions.begin(identity, request))))
        .<MutableHttpResponse<?>>map(
            cookie -> HttpResponse.seeOther(ReturnAddress.of(next)).cookie(cookie))
        .onErrorResume(LoginRejected.class, refusal -> refused(refusal, next))
        .onErrorResume(IssuerUnavailable.class, outage -> outage(next));
  }

  private static LoginRejected notBegunHere() {
    return new LoginRejected(Reason.NOT_BEGUN_HERE);
  }

  private Mono<MutableHttpResponse<?>> refused(LoginRejected refusal, String next) {
    return answer(
        Problem.status(refusal),
        next,
        Messages.ENGLISH.text("login.rejected." + key(refusal.reason())));
  }

  private static String key(Reason reason) {
    return reason.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  private Mono<MutableHttpResponse<?>> outage(String next) {
    return answer(HttpStatus.SERVICE_UNAVAILABLE, next, Messages.ENGLISH.text("login.unavailable"));
  }

  private Mono<MutableHttpResponse<?>> tooMany(TooManyRequests refusal, String next) {
    String wait = String.valueOf(refusal.retryAfterSeconds());
    return answer(HttpStatus.TOO_MANY_REQUESTS, next, SignInPage.tooMany(refusal))
        .map(page -> page.header(HttpHeaders.RETRY_AFTER, wait));
  }

  /** The page with the way to try again. */
  private Mono<MutableHttpResponse<?>> answer(HttpStatus status, String next, String words) {
    return Mono.just(HttpResponse.status(status).body(page.of("", next, words)));
  }

  private static MutableHttpResponse<?> notThere(HttpRequest<?> request) {
    return Problem.answer(request, HttpStatus.NOT_FOUND, "Nobody signs in by an issuer here.");
  }
}
