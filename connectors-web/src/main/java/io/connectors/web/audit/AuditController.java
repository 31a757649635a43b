package io.connectors.web.audit;

import io.connectors.application.audit.ReadAuditTrail;
import io.connectors.domain.access.Caller;
import io.connectors.domain.access.Permission;
import io.connectors.domain.audit.AuditPageRequest;
import io.connectors.web.security.RequiresPermission;
import io.connectors.web.shared.Routes;
import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MutableHttpResponse;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import java.util.List;

/** Web adapter: the audit trail, as pages of JSON or as a file of all matching events. */
@Controller(Routes.API + "/audit")
@ExecuteOn(TaskExecutors.BLOCKING)
record AuditController(ReadAuditTrail readAuditTrail, AuditExport export) {

  @Get
  @RequiresPermission(Permission.READ_AUDIT_TRAIL)
  HttpResponse<?> read(Caller caller, HttpRequest<?> request) {
    AuditParameters parameters = AuditParameters.of(request);
    AuditFormat format = AuditFormat.of(parameters, request);
    MutableHttpResponse<?> response =
        format == AuditFormat.JSON
            ? page(caller, request, parameters)
            : export.response(caller, parameters, format);
    return response.header(HttpHeaders.VARY, HttpHeaders.ACCEPT);
  }

  private MutableHttpResponse<List<AuditEventView>> page(
      Caller caller, HttpRequest<?> request, AuditParameters parameters) {
    AuditPageRequest page = parameters.page(AuditPageRequest.FIRST.limit());
    ReadAuditTrail.Reading reading =
        readAuditTrail.read(new ReadAuditTrail.Query(caller, parameters.filter(), page));
    MutableHttpResponse<List<AuditEventView>> response =
        HttpResponse.ok(AuditEventView.of(reading));
    reading
        .next()
        .ifPresent(
            cursor ->
                response.header(
                    HttpHeaders.LINK,
                    "<" + parameters.next(request.getPath(), cursor) + ">; rel=\"next\""));
    return response;
  }
}
