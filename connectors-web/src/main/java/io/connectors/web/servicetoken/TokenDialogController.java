package io.connectors.web.servicetoken;

import io.connectors.application.servicetoken.CreateServiceToken;
import io.connectors.application.servicetoken.CreateServiceToken.CreatedToken;
import io.connectors.application.servicetoken.ListServiceTokens;
import io.connectors.application.servicetoken.RevokeServiceToken;
import io.connectors.domain.access.Caller;
import io.connectors.domain.access.Permission;
import io.connectors.domain.idempotency.RequestAlreadyCompleted;
import io.connectors.domain.servicetoken.ServiceToken;
import io.connectors.domain.servicetoken.ServiceTokenNotFound;
import io.connectors.domain.shared.InvalidRequest;
import io.connectors.domain.shared.ServiceTokenId;
import io.connectors.web.message.Messages;
import io.connectors.web.page.Flash;
import io.connectors.web.page.Notice;
import io.connectors.web.page.Pages;
import io.connectors.web.problem.Problem;
import io.connectors.web.security.RequiresPermission;
import io.connectors.web.shared.ClientKind;
import io.connectors.web.shared.DisplayTime;
import io.connectors.web.shared.FormFields;
import io.connectors.web.shared.HiddenFields;
import io.connectors.web.shared.Routes;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.PathVariable;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Produces;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import java.net.URI;
import java.util.List;
import java.util.Map;

/**
 * Web adapter: the dialogs that create and revoke a token. Only the response of a creation has the
 * key: no cookie, no URL and no second page.
 */
@Controller(Routes.FEATURE + "/tokens")
@ExecuteOn(TaskExecutors.BLOCKING)
@Produces(MediaType.TEXT_HTML)
record TokenDialogController(
    CreateServiceToken createServiceToken,
    RevokeServiceToken revokeServiceToken,
    ListServiceTokens listServiceTokens) {

  private static final URI TAB = URI.create(Routes.FEATURE + "/?tab=tokens");

  @Get("/make")
  @RequiresPermission(Permission.MANAGE_SERVICE_TOKENS)
  HttpResponse<?> openCreate(Caller caller, HttpRequest<?> request) {
    return form(caller, request, HttpStatus.OK, TokenForm.empty());
  }

  @Post("/make")
  @Consumes(MediaType.ALL)
  @RequiresPermission(Permission.MANAGE_SERVICE_TOKENS)
  HttpResponse<?> create(Caller caller, HttpRequest<byte[]> request) {
    FormFields fields = FormFields.of(request);
    if (HiddenFields.isTenantSwitched(fields, caller)) {
      throw new InvalidRequest(Messages.ENGLISH.text("token.switched"));
    }
    TokenForm form = TokenForm.read(fields);
    try {
      return created(
          caller,
          request,
          createServiceToken.create(form.command(caller, HiddenFields.request("token", fields))));
    } catch (RequestAlreadyCompleted completed) {
      return alreadyCreated(caller, request, new ServiceTokenId(completed.result()));
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
    return dialog(request, status, "token.create.title", "form", model);
  }

  private HttpResponse<?> created(Caller caller, HttpRequest<?> request, CreatedToken made) {
    Map<String, Object> model =
        Map.of(
            "expires", DisplayTime.of(made.token().expiry().at()),
            "token", made.key().revealToCreator(),
            "part", ClientKind.wantsPart(request),
            "panel", panel(caller));
    return dialog(request, HttpStatus.OK, "token.created", "created", model);
  }

  /**
   * Does not create a second token, because the first may be in use: the user decides whether it is
   * lost.
   */
  private HttpResponse<?> alreadyCreated(Caller caller, HttpRequest<?> request, ServiceTokenId id) {
    TokensPanel panel = panel(caller);
    Map<String, Object> model =
        Map.of("card", panel.card(id), "panel", panel, "part", ClientKind.wantsPart(request));
    return dialog(request, HttpStatus.CONFLICT, "token.already", "already", model);
  }

  @Get("/{id}/revoke")
  @RequiresPermission(Permission.MANAGE_SERVICE_TOKENS)
  HttpResponse<?> openRevoke(Caller caller, @PathVariable String id, HttpRequest<?> request) {
    Map<String, Object> model = Map.of("card", panel(caller).card(id(caller, id)));
    return dialog(request, HttpStatus.OK, "token.revoke.title", "revoke", model);
  }

  @Post("/{id}/revoke")
  @Consumes(MediaType.ALL)
  @RequiresPermission(Permission.MANAGE_SERVICE_TOKENS)
  HttpResponse<?> revoke(Caller caller, @PathVariable String id, HttpRequest<byte[]> request) {
    FormFields.of(request); // rejects a malformed form
    ServiceToken token =
        revokeServiceToken.revoke(new RevokeServiceToken.Command(caller, id(caller, id)));
    Notice notice = Notice.done(Messages.ENGLISH.text("token.revoked", token.name().value()));
    if (!ClientKind.wantsPart(request)) {
      return HttpResponse.seeOther(TAB).cookie(Flash.saying(notice, request));
    }
    TokensPanel panel = panel(caller);
    Map<String, Object> model =
        Map.of("panel", panel, "card", panel.card(token.id()), "notices", List.of(notice));
    return HttpResponse.ok(Pages.part("servicetoken/revoked", model))
        .header("HX-Trigger", "dialog-close")
        .header("HX-Trigger-After-Settle", "{\"focus-on\":\"name-" + token.id() + "\"}");
  }

  private static HttpResponse<?> dialog(
      HttpRequest<?> request,
      HttpStatus status,
      String title,
      String view,
      Map<String, Object> model) {
    return HttpResponse.status(status)
        .body(Pages.dialog(request, Messages.ENGLISH.text(title), "servicetoken/" + view, model));
  }

  private TokensPanel panel(Caller caller) {
    return TokensPanel.of(listServiceTokens, caller);
  }

  /** Treats a malformed id as not found. */
  private static ServiceTokenId id(Caller caller, String text) {
    caller.tenant(); // a token is revoked in one tenant
    return ServiceTokenId.parse(text).orElseThrow(ServiceTokenNotFound::new);
  }
}
