package io.connectors.web.servicetoken;

import io.connectors.application.servicetoken.CreateServiceToken;
import io.connectors.application.servicetoken.ListServiceTokens;
import io.connectors.application.servicetoken.RevokeServiceToken;
import io.connectors.domain.access.Caller;
import io.connectors.domain.access.Permission;
import io.connectors.domain.servicetoken.ServiceTokenNotFound;
import io.connectors.domain.shared.ServiceTokenId;
import io.connectors.web.security.RequiresPermission;
import io.connectors.web.shared.Routes;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Delete;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.PathVariable;
import io.micronaut.http.annotation.Post;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import java.util.List;

/** Web adapter: service tokens as JSON. Only the response of a creation has the key. */
@Controller(Routes.API + "/service-tokens")
@ExecuteOn(TaskExecutors.BLOCKING)
record ServiceTokenController(
    ListServiceTokens listServiceTokens,
    CreateServiceToken createServiceToken,
    RevokeServiceToken revokeServiceToken) {

  @Get
  @RequiresPermission(Permission.MANAGE_SERVICE_TOKENS)
  List<ServiceTokenView> list(Caller caller) {
    return listServiceTokens.list(new ListServiceTokens.Query(caller)).stream()
        .map(ServiceTokenView::of)
        .toList();
  }

  @Post
  @Consumes(MediaType.ALL)
  @RequiresPermission(Permission.MANAGE_SERVICE_TOKENS)
  HttpResponse<CreatedTokenView> make(Caller caller, HttpRequest<?> request, @Body byte[] body) {
    return HttpResponse.created(
        CreatedTokenView.of(
            createServiceToken.create(CreateTokenRequest.read(caller, request, body))));
  }

  @Delete("/{id}")
  @RequiresPermission(Permission.MANAGE_SERVICE_TOKENS)
  HttpResponse<?> revoke(Caller caller, @PathVariable String id) {
    caller.tenant(); // platform admins must select a tenant
    ServiceTokenId tokenId = ServiceTokenId.parse(id).orElseThrow(ServiceTokenNotFound::new);
    revokeServiceToken.revoke(new RevokeServiceToken.Command(caller, tokenId));
    return HttpResponse.noContent();
  }
}
