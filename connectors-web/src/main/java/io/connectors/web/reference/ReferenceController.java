package io.connectors.web.reference;

import io.connectors.web.page.Pages;
import io.connectors.web.shared.Routes;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Produces;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.views.ModelAndView;
import java.util.Map;

/** Web adapter: serves the API description as a file and as a page. */
@Controller(Routes.FEATURE)
@ExecuteOn(TaskExecutors.BLOCKING)
record ReferenceController(ApiReference reference) {

  private static final String YAML = "application/yaml";

  @Get("/openapi.yaml")
  @Produces(YAML)
  HttpResponse<byte[]> description() {
    return HttpResponse.ok(reference.text()).contentType(YAML);
  }

  @Get("/openapi.html")
  @Produces(MediaType.TEXT_HTML)
  ModelAndView<Map<String, Object>> page(@QueryValue(defaultValue = "") String search) {
    return Pages.part(
        "reference/page",
        Map.of("reference", reference.page().search(search), "search", search.strip()));
  }
}
