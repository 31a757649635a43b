package io.connectors.web.login;

import io.connectors.domain.access.Caller;
import io.connectors.domain.credential.Secret;
import io.connectors.domain.shared.Actor;
import io.connectors.domain.shared.TooManyRequests;
import io.connectors.signin.account.AttemptLimits;
import io.connectors.signin.account.AuthenticatePassword;
import io.connectors.web.address.ClientAddress;
import io.connectors.web.json.RequestBody;
import io.connectors.web.message.Messages;
import io.connectors.web.problem.Problem;
import io.connectors.web.shared.FormFields;
import io.connectors.web.shared.ReturnAddress;
import io.connectors.web.token.LocalTokenIssuer;
import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Produces;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.rules.SecurityRule;
import io.micronaut.views.ModelAndView;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Web adapter: sign-in with an account, by JSON for programs and by a form for users. */
@Controller
@Secured(SecurityRule.IS_ANONYMOUS)
@ExecuteOn(TaskExecutors.BLOCKING)
record SignInController(
    AuthenticatePassword passwords,
    ClientAddress addresses,
    Optional<LocalTokenIssuer> issuer,
    BrowserSessions sessions,
    SignInPage signInPage) {

  private static final Set<String> PROPERTIES = Set.of("username", "password");
  private static final String MISMATCH = "This user name and password do not match.";

  @Get("/login")
  @Produces(MediaType.TEXT_HTML)
  ModelAndView<Map<String, Object>> page(@QueryValue(defaultValue = "") String next) {
    return signInPage.of("", next, "");
  }

  /** The content type decides: a form starts a session, JSON returns a token. */
  @Post("/login")
  @Consumes(MediaType.ALL)
  @Produces({MediaType.TEXT_HTML, MediaType.APPLICATION_JSON})
  HttpResponse<?> signIn(HttpRequest<?> request, @Body byte[] body) {
    boolean form =
        request
            .getContentType()
            .filter(type -> type.matches(MediaType.APPLICATION_FORM_URLENCODED_TYPE))
            .isPresent();
    return form ? cookie(request, FormFields.read(body)) : bearer(request, body);
  }

  private HttpResponse<?> bearer(HttpRequest<?> request, byte[] text) {
    RequestBody body = new RequestBody(request, text, PROPERTIES);
    Optional<String> username = body.text("username");
    Optional<Secret> password = body.text("password").map(Secret::of);
    PROPERTIES.forEach(body::require);
    body.form().requireValid();
    return username
        .flatMap(name -> password.flatMap(secret -> caller(name, secret, request)))
        .<HttpResponse<?>>map(
            caller ->
                HttpResponse.ok(token(caller.actor())).contentType(MediaType.APPLICATION_JSON_TYPE))
        .orElseGet(() -> Problem.answer(request, HttpStatus.UNAUTHORIZED, MISMATCH));
  }

  private BearerToken token(Actor actor) {
    return issuer
        .map(tokenIssuer -> BearerToken.of(actor, tokenIssuer))
        .orElseThrow(() -> new IllegalStateException("accounts without a token issuer"));
  }

  private HttpResponse<?> cookie(HttpRequest<?> request, FormFields fields) {
    String username = fields.text("username");
    String next = fields.text("next");
    if (FetchMetadata.fromOtherSite(request)) {
      return HttpResponse.status(HttpStatus.FORBIDDEN)
          .body(signInPage.of(username, next, Messages.ENGLISH.text("login.other-site")));
    }
    Secret password = Secret.of(fields.text("password"));
    try {
      return caller(username, password, request)
          .<HttpResponse<?>>map(
              caller ->
                  HttpResponse.seeOther(ReturnAddress.of(next))
                      .cookie(sessions.begin(caller.actor(), request)))
          .orElseGet(
              () ->
                  HttpResponse.status(HttpStatus.UNAUTHORIZED)
                      .body(signInPage.of(username, next, Messages.ENGLISH.text("login.wrong"))));
    } catch (TooManyRequests rejection) {
      return HttpResponse.status(HttpStatus.TOO_MANY_REQUESTS)
          .header(HttpHeaders.RETRY_AFTER, String.valueOf(rejection.retryAfterSeconds()))
          .body(signInPage.of(username, next, SignInPage.tooMany(rejection)));
    }
  }

  private Optional<Caller> caller(String username, Secret password, HttpRequest<?> request) {
    try {
      return passwords.authenticate(
          new AuthenticatePassword.Command(username, password, addresses.of(request)));
    } catch (InterruptedException stopping) {
      Thread.currentThread().interrupt();
      throw AttemptLimits.busy();
    }
  }
}
