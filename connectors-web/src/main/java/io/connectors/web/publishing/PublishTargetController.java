package io.connectors.web.publishing;

import io.connectors.application.publishing.ResolvePublishTargets;
import io.connectors.domain.access.Caller;
import io.connectors.domain.access.Permission;
import io.connectors.web.security.RequiresPermission;
import io.connectors.web.shared.Routes;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;

/** Web adapter: publish targets as JSON, decrypted for the publisher. */
@Controller(Routes.API + "/publish-targets")
@ExecuteOn(TaskExecutors.BLOCKING)
record PublishTargetController(ResolvePublishTargets resolvePublishTargets) {

  @Get
  @RequiresPermission(Permission.RESOLVE_PUBLISH_TARGETS)
  PublishTargetsView resolve(Caller caller) {
    return PublishTargetsView.of(
        resolvePublishTargets.resolve(new ResolvePublishTargets.Query(caller)));
  }
}
