package io.connectors.web.health;

import io.connectors.web.shared.Routes;
import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.rules.SecurityRule;
import io.micronaut.serde.annotation.Serdeable;

/** Web adapter: tells anyone whether the application can do its work. */
@Controller(Routes.HEALTH)
@Secured(SecurityRule.IS_ANONYMOUS)
@ExecuteOn(TaskExecutors.BLOCKING)
final class HealthController {

  /** Answer: {@code ok}, or {@code unavailable}. */
  @Serdeable.Serializable
  record Health(String status) {}

  private final HealthProbe probe;

  HealthController(HealthProbe probe) {
    this.probe = probe;
  }

  @Get
  HttpResponse<Health> health() {
    return probe.isHealthy()
        ? HttpResponse.ok(new Health("ok"))
        : HttpResponse.<Health>status(HttpStatus.SERVICE_UNAVAILABLE)
            .header(HttpHeaders.RETRY_AFTER, "5")
            .body(new Health("unavailable"));
  }
}
