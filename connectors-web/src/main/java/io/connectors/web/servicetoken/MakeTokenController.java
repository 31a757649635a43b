package io.connectors.web.servicetoken;

import io.connectors.application.servicetoken.ListServiceTokens;
import io.connectors.application.servicetoken.MakeServiceToken;
import io.connectors.application.servicetoken.MakeServiceToken.Made;
import io.connectors.domain.access.Caller;
import io.connectors.domain.access.Permission;
import io.connectors.domain.idempotency.RequestAlreadyCompleted;
import io.connectors.domain.servicetoken.ServiceTokenNotFound;
import io.connectors.domain.shared.InvalidRequest;
import io.connectors.domain.shared.ServiceTokenId;
import io.connectors.web.page.Pages;
import io.connectors.web.problem.Problem;
import io.connectors.web.security.Needs;
import io.connectors.web.shared.Audience;
import io.connectors.web.shared.FormFields;
import io.connectors.web.shared.FormKey;
import io.connectors.web.shared.FormTenant;
import io.connectors.web.shared.Moment;
import io.connectors.web.shared.Routes;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Produces;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import java.util.Map;

/**
 * Web adapter: the dialog in which a token is made. Its key is in the answer itself and nowhere
 * behind it: no cookie, no address and no second page carries it over.
 */
@Controller(Routes.FEATURE + "/tokens/make")
@ExecuteOn(TaskExecutors.BLOCKING)
@Produces(MediaType.TEXT_HTML)
record MakeTokenController(MakeServiceToken makeServiceToken, ListServiceTokens listServiceTokens) {

  private static final String SWITCHED =
      "The tenant has been switched since this form was opened. Open it once more.";

  @Get
  @Needs(Permission.MANAGE_SERVICE_TOKENS)
  HttpResponse<?> ask(Caller caller, HttpRequest<?> request) {
    return form(caller, request, HttpStatus.OK, TokenForm.fresh());
  }

  @Post
  @Consumes(MediaType.ALL)
  @Needs(Permission.MANAGE_SERVICE_TOKENS)
  HttpResponse<?> make(Caller caller, HttpRequest<byte[]> request) {
    FormFields fields = FormFields.of(request);
    if (FormTenant.wasSwitched(fields, caller)) {
      throw new InvalidRequest(SWITCHED);
    }
    TokenForm form = TokenForm.read(fields);
    try {
      return made(
          caller,
          request,
          makeServiceToken.make(form.command(caller, FormKey.request("token", fields))));
    } catch (RequestAlreadyCompleted earlier) {
      return madeBefore(caller, request, new ServiceTokenId(earlier.result()));
    } catch (InvalidRequest invalid) {
      if (invalid.violations().isEmpty()) {
        throw invalid;
      }
      return form(caller, request, HttpStatus.BAD_REQUEST, form.with(Problem.violations(invalid)));
    }
  }

  private static HttpResponse<?> form(
      Caller caller, HttpRequest<?> request, HttpStatus status, TokenForm form) {
    Map<String, Object> model = Map.of("form", form, "tenant", caller.tenant().value());
    return HttpResponse.status(status)
        .body(Pages.dialog(request, "Make a token", "servicetoken/form", model));
  }

  private HttpResponse<?> made(Caller caller, HttpRequest<?> request, Made made) {
    Map<String, Object> model =
        Map.of(
            "name", made.token().name().value(),
            "expires", Moment.of(made.token().expiry().at()),
            "made", made.key().revealToMaker(),
            "part", Audience.wantsPart(request),
            "panel", TokensPanel.of(listServiceTokens, caller));
    return HttpResponse.ok(Pages.dialog(request, "Token made", "servicetoken/made", model));
  }

  /** Not made again, because the first may be in use by now: the person says whether it is lost. */
  private HttpResponse<?> madeBefore(Caller caller, HttpRequest<?> request, ServiceTokenId id) {
    TokensPanel panel = TokensPanel.of(listServiceTokens, caller);
    TokenCard card =
        panel.cards().stream()
            .filter(each -> each.id().equals(id.toString()))
            .findAny()
            .orElseThrow(ServiceTokenNotFound::new);
    Map<String, Object> model =
        Map.of("card", card, "panel", panel, "part", Audience.wantsPart(request));
    return HttpResponse.status(HttpStatus.CONFLICT)
        .body(Pages.dialog(request, "Token already made", "servicetoken/already", model));
  }
}
