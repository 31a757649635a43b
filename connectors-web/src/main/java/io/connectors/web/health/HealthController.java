package io.connectors.web.health;

import io.connectors.web.shared.Routes;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.rules.SecurityRule;
import io.micronaut.serde.annotation.Serdeable;

/** Web adapter: the health check, without authentication. */
@Controller(Routes.HEALTH)
@Secured(SecurityRule.IS_ANONYMOUS)
@ExecuteOn(TaskExecutors.BLOCKING)
record HealthController(HealthProbe probe) {

  /** Response: {@code ok} or {@code unavailable}. */
  @Serdeable.Serializable
  record Health(String status) {}

  @Get
  HttpResponse<Health> health() {
    return probe.isHealthy()
        ? HttpResponse.ok(new Health("ok"))
        : HttpResponse.<Health>status(HttpStatus.SERVICE_UNAVAILABLE)
            .body(new Health("unavailable"));
  }
}
