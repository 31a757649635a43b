package io.connectors.web.catalog;

import io.connectors.application.catalog.BrowseCatalog;
import io.connectors.application.catalog.CatalogReference;
import io.connectors.application.catalog.FindCatalogEntry;
import io.connectors.domain.access.Caller;
import io.connectors.domain.access.Permission;
import io.connectors.web.security.RequiresPermission;
import io.connectors.web.shared.Routes;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.PathVariable;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import java.util.List;
import java.util.Optional;

/** Web adapter: the catalog of connector types as JSON. */
@Controller(Routes.API + "/catalog")
@ExecuteOn(TaskExecutors.BLOCKING)
record CatalogController(BrowseCatalog browseCatalog, FindCatalogEntry findCatalogEntry) {

  @Get
  @RequiresPermission(Permission.BROWSE_CATALOG)
  List<CatalogEntryView> browse(Caller caller, @QueryValue Optional<String> category) {
    return browseCatalog
        .browse(new BrowseCatalog.Query(caller, category.filter(text -> !text.isBlank())))
        .stream()
        .map(CatalogEntryView::of)
        .toList();
  }

  @Get("/{reference}")
  @RequiresPermission(Permission.BROWSE_CATALOG)
  CatalogEntryView find(Caller caller, @PathVariable String reference) {
    return CatalogEntryView.of(
        findCatalogEntry.find(new FindCatalogEntry.Query(caller, new CatalogReference(reference))));
  }
}
