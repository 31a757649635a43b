package io.connectors.web.servicetoken;

import io.connectors.application.servicetoken.ListServiceTokens;
import io.connectors.application.servicetoken.RevokeServiceToken;
import io.connectors.domain.access.Caller;
import io.connectors.domain.access.Permission;
import io.connectors.domain.servicetoken.ServiceToken;
import io.connectors.domain.servicetoken.ServiceTokenNotFound;
import io.connectors.domain.shared.ServiceTokenId;
import io.connectors.web.page.Flash;
import io.connectors.web.page.Notice;
import io.connectors.web.page.Pages;
import io.connectors.web.security.Needs;
import io.connectors.web.shared.Audience;
import io.connectors.web.shared.FormFields;
import io.connectors.web.shared.Routes;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
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

/** Web adapter: takes a token back after asking, with the name of the service it is of. */
@Controller(Routes.FEATURE + "/tokens/{id}/revoke")
@ExecuteOn(TaskExecutors.BLOCKING)
@Produces(MediaType.TEXT_HTML)
record RevokeTokenController(
    RevokeServiceToken revokeServiceToken, ListServiceTokens listServiceTokens) {

  private static final URI TAB = URI.create(Routes.FEATURE + "/?tab=tokens");

  @Get
  @Needs(Permission.MANAGE_SERVICE_TOKENS)
  HttpResponse<?> ask(Caller caller, @PathVariable String id, HttpRequest<?> request) {
    Map<String, Object> model = Map.of("card", card(caller, id(caller, id)));
    return HttpResponse.ok(Pages.dialog(request, "Revoke token", "servicetoken/revoke", model));
  }

  @Post
  @Consumes(MediaType.ALL)
  @Needs(Permission.MANAGE_SERVICE_TOKENS)
  HttpResponse<?> revoke(Caller caller, @PathVariable String id, HttpRequest<byte[]> request) {
    FormFields.of(request); // what is no form is refused here as everywhere
    ServiceToken token =
        revokeServiceToken.revoke(new RevokeServiceToken.Command(caller, id(caller, id)));
    Notice notice = Notice.done(token.name() + " has been revoked.");
    if (!Audience.wantsPart(request)) {
      return HttpResponse.seeOther(TAB).cookie(Flash.saying(notice, request));
    }
    Map<String, Object> model =
        Map.of(
            "panel", TokensPanel.of(listServiceTokens, caller),
            "card", card(caller, token.id()),
            "notices", List.of(notice));
    return HttpResponse.ok(Pages.part("servicetoken/revoked", model))
        .header("HX-Trigger", "dialog-close")
        .header("HX-Trigger-After-Settle", "{\"focus-on\":\"name-" + token.id() + "\"}");
  }

  private TokenCard card(Caller caller, ServiceTokenId id) {
    return listServiceTokens.list(new ListServiceTokens.Query(caller)).stream()
        .filter(listed -> listed.token().id().equals(id))
        .map(TokenCard::of)
        .findAny()
        .orElseThrow(ServiceTokenNotFound::new);
  }

  /** What is no identifier names nothing that is there. */
  private static ServiceTokenId id(Caller caller, String text) {
    caller.tenant(); // nothing is taken back where all tenants are looked at
    return ServiceTokenId.parse(text).orElseThrow(ServiceTokenNotFound::new);
  }
}
