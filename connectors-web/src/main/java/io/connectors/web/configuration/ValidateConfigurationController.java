package io.connectors.web.configuration;

import io.connectors.application.catalog.CatalogReference;
import io.connectors.application.configuration.ValidateConfiguration;
import io.connectors.domain.access.Caller;
import io.connectors.domain.access.Permission;
import io.connectors.domain.configuration.Configuration;
import io.connectors.domain.configuration.ValidationReport;
import io.connectors.domain.shared.JsonValue.JsonObject;
import io.connectors.web.json.RequestBody;
import io.connectors.web.problem.Problem;
import io.connectors.web.security.RequiresPermission;
import io.connectors.web.shared.Routes;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Status;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.serde.annotation.Serdeable;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/** Web adapter: validates a configuration before the installation. */
@Controller(Routes.API + "/validate-config")
@ExecuteOn(TaskExecutors.BLOCKING)
record ValidateConfigurationController(ValidateConfiguration validateConfiguration) {

  /** Response: the violations, by JSON Pointer into the request. */
  @Serdeable.Serializable
  record Validity(boolean valid, Map<String, List<String>> errors) {}

  private static final Set<String> PROPERTIES = Set.of("catalog_key", "config");

  @Post
  @Consumes(MediaType.ALL)
  @Status(HttpStatus.OK)
  @RequiresPermission(Permission.BROWSE_CATALOG)
  Validity validate(Caller caller, HttpRequest<?> request, @Body byte[] text) {
    RequestBody body = new RequestBody(request, text, PROPERTIES);
    Optional<String> type = body.text("catalog_key");
    Optional<JsonObject> config = body.object("config");
    body.require("catalog_key");
    body.require("config");
    ValidationReport report =
        validateConfiguration.validate(
            new ValidateConfiguration.Query(
                caller,
                type.map(CatalogReference::new),
                config.map(Configuration::new),
                body.form()));
    return new Validity(report.isValid(), new TreeMap<>(Problem.errors(report.violations())));
  }
}
