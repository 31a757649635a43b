package io.connectors.web.audit;

import io.connectors.domain.access.Caller;
import io.connectors.domain.access.Permission;
import io.connectors.web.security.RequiresPermission;
import io.connectors.web.shared.Routes;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;

/**
 * Web adapter: exports of the activity tab. Unlike the API's export, they apply the tenant chosen
 * by a platform admin.
 */
@Controller(Routes.FEATURE + "/activity/export")
@ExecuteOn(TaskExecutors.BLOCKING)
record ActivityFileController(AuditExport export) {

  @Get
  @RequiresPermission(Permission.READ_AUDIT_TRAIL)
  HttpResponse<?> export(Caller caller, HttpRequest<?> request) {
    AuditParameters parameters = AuditParameters.of(request);
    AuditFormat format = AuditFormat.of(parameters, request);
    return export.response(
        caller, parameters, format == AuditFormat.JSON ? AuditFormat.CSV : format);
  }
}
