package io.connectors.web.login;

import io.connectors.web.message.Messages;
import io.connectors.web.openid.OpenIdProvider;
import io.connectors.web.problem.Problem;
import io.connectors.web.security.BlockingCalls;
import io.connectors.web.security.ChosenTenant;
import io.connectors.web.security.SignInCookie;
import io.connectors.web.token.IssuerUnavailable;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MediaType;
import io.micronaut.http.MutableHttpResponse;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Produces;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.rules.SecurityRule;
import java.net.URI;
import java.util.Optional;
import reactor.core.publisher.Mono;

/** Web adapter: sign-out here and at the issuer. */
@Controller
@Secured(SecurityRule.IS_ANONYMOUS)
record SignOutController(
    BrowserSessions sessions,
    Optional<OpenIdProvider> provider,
    SignInPage page,
    BlockingCalls blockingCalls) {

  @Post("/logout")
  @Consumes(MediaType.ALL)
  @Produces({MediaType.TEXT_HTML, MediaType.APPLICATION_JSON})
  Mono<MutableHttpResponse<?>> signOut(HttpRequest<?> request) {
    if (FetchMetadata.fromOtherSite(request)) {
      return Mono.just(
          Problem.answer(
              request, HttpStatus.FORBIDDEN, "Sign out on our pages, not from another site."));
    }
    return blockingCalls
        .ask(() -> Optional.of(sessions.end(request)))
        .filter(Boolean::booleanValue)
        .flatMap(mayBeOidc -> Mono.justOrEmpty(provider))
        .flatMap(this::signOutAtIssuer)
        .switchIfEmpty(Mono.fromSupplier(() -> HttpResponse.seeOther(URI.create("/login"))))
        .map(
            response ->
                response
                    .cookie(SignInCookie.cleared(request))
                    .cookie(ChosenTenant.cleared(request)));
  }

  /**
   * Ends the session at the issuer, too. Otherwise the next user would be signed in without a
   * password.
   */
  private Mono<MutableHttpResponse<?>> signOutAtIssuer(OpenIdProvider issuer) {
    return issuer
        .signOut()
        .<MutableHttpResponse<?>>map(
            target ->
                RedirectPage.to(
                    target,
                    Messages.ENGLISH.text("login.signed-out"),
                    Messages.ENGLISH.text("login.signed-out.onward")))
        .switchIfEmpty(Mono.fromSupplier(() -> HttpResponse.ok(page.stillThere(issuer, false))))
        .onErrorResume(
            IssuerUnavailable.class,
            outage -> Mono.just(HttpResponse.ok(page.stillThere(issuer, true))));
  }
}
