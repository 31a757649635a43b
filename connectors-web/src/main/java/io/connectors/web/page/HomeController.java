package io.connectors.web.page;

import io.connectors.application.catalog.BrowseCatalog;
import io.connectors.application.connector.InstalledConnector;
import io.connectors.application.connector.ListConnectors;
import io.connectors.domain.catalog.CatalogDefinition;
import io.connectors.domain.catalog.CatalogEntry;
import io.connectors.domain.connector.ConnectorFilter;
import io.connectors.domain.connector.PageRequest;
import io.connectors.domain.shared.Caller;
import io.connectors.domain.shared.Role;
import io.connectors.domain.shared.TenantId;
import io.connectors.web.shared.Routes;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Produces;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.views.ModelAndView;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** Web adapter: the page a person comes to after sign-in: what there is and what is installed. */
@Controller(Routes.FEATURE)
@ExecuteOn(TaskExecutors.BLOCKING)
final class HomeController {

  private final BrowseCatalog browseCatalog;
  private final ListConnectors listConnectors;

  HomeController(BrowseCatalog browseCatalog, ListConnectors listConnectors) {
    this.browseCatalog = browseCatalog;
    this.listConnectors = listConnectors;
  }

  @Get
  @Produces(MediaType.TEXT_HTML)
  ModelAndView<Map<String, Object>> home(Caller caller) {
    List<CatalogEntry> catalog =
        browseCatalog.browse(new BrowseCatalog.Query(caller, Optional.empty()));
    ListConnectors.Listing installed =
        listConnectors.list(
            new ListConnectors.Query(caller, ConnectorFilter.EVERYTHING, PageRequest.FIRST));
    return new ModelAndView<>(
        "home",
        Map.of(
            "who", caller.actor().name(),
            "roles",
                caller.roles().stream().map(Role::key).sorted().collect(Collectors.joining(", ")),
            "tenant", caller.home().map(TenantId::value).orElse("every tenant"),
            "catalog", catalog.stream().map(HomeController::type).toList(),
            "installed", installed.connectors().stream().map(HomeController::card).toList(),
            "total", installed.total()));
  }

  private static Map<String, String> type(CatalogEntry entry) {
    CatalogDefinition definition = entry.definition();
    return Map.of(
        "name", definition.name(),
        "key", definition.key().value(),
        "category", definition.category().value(),
        "description", definition.description());
  }

  private static Map<String, String> card(InstalledConnector installed) {
    return Map.of(
        "name", installed.connector().name().value(),
        "type", installed.entry().name(),
        "status", installed.connector().state().status().key());
  }
}
