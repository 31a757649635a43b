package io.connectors.web.home;

import io.connectors.domain.access.Caller;
import io.connectors.domain.access.Permission;
import io.connectors.domain.shared.InvalidRequest;
import io.connectors.domain.shared.TenantId;
import io.connectors.web.message.Messages;
import io.connectors.web.security.ChosenTenant;
import io.connectors.web.security.RequiresPermission;
import io.connectors.web.shared.ClientKind;
import io.connectors.web.shared.FormFields;
import io.connectors.web.shared.Routes;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.MutableHttpResponse;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Produces;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import java.net.URI;
import java.util.Optional;

/** Web adapter: a platform admin chooses a tenant or all tenants. */
@Controller(Routes.FEATURE + "/switch-tenant")
@ExecuteOn(TaskExecutors.BLOCKING)
@Produces(MediaType.TEXT_HTML)
record SwitchTenantController(HomePages pages) {

  private static final URI LIST = URI.create(Routes.FEATURE + "/?tab=installed");

  @Post
  @Consumes(MediaType.ALL)
  @RequiresPermission(Permission.ADMINISTER_TENANTS)
  HttpResponse<?> choose(Caller caller, HttpRequest<byte[]> request) {
    String tenant = FormFields.of(request).text("tenant_id").strip();
    try {
      Optional<TenantId> chosen =
          tenant.isEmpty() ? Optional.empty() : Optional.of(new TenantId(tenant));
      return switched(request).cookie(ChosenTenant.remembering(chosen, request));
    } catch (InvalidRequest malformed) {
      return pages.rejectedTenant(caller, request, tenant, Messages.ENGLISH.text("tenant.invalid"));
    }
  }

  private static MutableHttpResponse<?> switched(HttpRequest<?> request) {
    return ClientKind.wantsPart(request)
        ? HttpResponse.ok().header("HX-Redirect", LIST.toString())
        : HttpResponse.seeOther(LIST);
  }
}
