package io.connectors.web.home;

import io.connectors.application.audit.ReadAuditTrail;
import io.connectors.application.catalog.BrowseCatalog;
import io.connectors.application.connector.ListConnectors;
import io.connectors.application.servicetoken.ListServiceTokens;
import io.connectors.domain.access.Caller;
import io.connectors.domain.catalog.CatalogEntry;
import io.connectors.web.audit.ActivityPanel;
import io.connectors.web.catalog.CatalogPanel;
import io.connectors.web.connector.ConnectorCards;
import io.connectors.web.connector.InstalledPanel;
import io.connectors.web.page.Flash;
import io.connectors.web.page.Notice;
import io.connectors.web.servicetoken.TokensPanel;
import io.connectors.web.shared.ClientKind;
import io.connectors.web.shared.Routes;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MutableHttpResponse;
import io.micronaut.views.ModelAndView;
import jakarta.inject.Singleton;
import java.net.URI;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Web adapter: renders the home page, or the part that htmx requests. */
@Singleton
public record HomePages(
    BrowseCatalog browseCatalog,
    ListConnectors listConnectors,
    ConnectorCards cards,
    ReadAuditTrail readAuditTrail,
    ListServiceTokens listServiceTokens) {

  static final String RESULTS = "results";
  static final String MORE = "more";
  private static final String SERVICES_TAB = Routes.FEATURE + "/?tab=tokens";

  HttpResponse<?> catalog(Caller caller, HttpRequest<?> request) {
    CatalogPanel panel = CatalogPanel.of(browseCatalog, caller, request.getParameters());
    if (ClientKind.targets(request, RESULTS)) {
      return pushed(request, "catalog/part", Map.of("panel", panel), panel.address());
    }
    long installed = InstalledPanel.total(listConnectors, caller);
    return tabs(request, model(Tab.CATALOG, panel, panel.total(), installed), panel.address());
  }

  HttpResponse<?> installed(Caller caller, HttpRequest<?> request) {
    InstalledPanel panel = InstalledPanel.of(listConnectors, cards, caller, request);
    return part("connector", panel, panel.address(), request)
        .orElseGet(() -> tabs(request, installedModel(caller, panel), panel.address()));
  }

  HttpResponse<?> activity(Caller caller, HttpRequest<?> request) {
    ActivityPanel panel = ActivityPanel.of(readAuditTrail, caller, request);
    return part("audit", panel, panel.address(), request)
        .orElseGet(() -> tab(Tab.ACTIVITY, caller, request, panel, panel.address()));
  }

  HttpResponse<?> tokens(Caller caller, HttpRequest<?> request) {
    TokensPanel panel = TokensPanel.of(listServiceTokens, caller);
    return tab(Tab.TOKENS, caller, request, panel, SERVICES_TAB);
  }

  /** A tab that does not count catalog entries and connectors itself. */
  private HttpResponse<?> tab(
      Tab tab, Caller caller, HttpRequest<?> request, Object panel, String address) {
    long types = browseCatalog.browse(new BrowseCatalog.Query(caller, Optional.empty())).size();
    long installed = InstalledPanel.total(listConnectors, caller);
    return tabs(request, model(tab, panel, types, installed), address);
  }

  /** The part of a tab that htmx requests: the next entries, or the results of other filters. */
  private static Optional<HttpResponse<?>> part(
      String views, Object panel, String address, HttpRequest<?> request) {
    Map<String, Object> model = Map.of("panel", panel);
    if (ClientKind.targets(request, MORE)) {
      return Optional.of(HttpResponse.ok(new ModelAndView<>(views + "/more", model)));
    }
    return ClientKind.targets(request, RESULTS)
        ? Optional.of(pushed(request, views + "/part", model, address))
        : Optional.empty();
  }

  private static HttpResponse<?> tabs(
      HttpRequest<?> request, Map<String, Object> model, String address) {
    return ClientKind.wantsPart(request)
        ? pushed(request, "home/tabs", model, address)
        : page(request, HttpStatus.OK, model);
  }

  /** The installed tab with a notice, after a dialog has added a connector. */
  public ModelAndView<Map<String, Object>> installedAfter(
      Caller caller, URI address, Notice notice) {
    Map<String, Object> model =
        installedModel(caller, InstalledPanel.of(listConnectors, cards, caller, address));
    model.put("notices", List.of(notice));
    return new ModelAndView<>("dialog/added", model);
  }

  /** The form or its page, with an error for the chosen tenant. */
  HttpResponse<?> rejectedTenant(
      Caller caller, HttpRequest<?> request, String tenant, String message) {
    if (ClientKind.wantsPart(request)) {
      Map<String, Object> form = Map.of("tenantGiven", tenant, "tenantError", message);
      return HttpResponse.badRequest(new ModelAndView<>("home/tenant-switcher", form));
    }
    Map<String, Object> model =
        installedModel(caller, InstalledPanel.of(listConnectors, cards, caller, request));
    model.put("tenantGiven", tenant);
    model.put("tenantError", message);
    return page(request, HttpStatus.BAD_REQUEST, model);
  }

  private Map<String, Object> installedModel(Caller caller, InstalledPanel panel) {
    List<CatalogEntry> types =
        browseCatalog.browse(new BrowseCatalog.Query(caller, Optional.empty()));
    Map<String, Object> model = model(Tab.INSTALLED, panel, types.size(), panel.total());
    model.put("types", types);
    model.put("categories", CatalogPanel.categories(types));
    return model;
  }

  private static Map<String, Object> model(
      Tab tab, Object panel, long catalogTotal, long installedTotal) {
    Map<String, Object> model = new HashMap<>();
    model.put("tab", tab.key());
    model.put("panel", panel);
    model.put("catalogTotal", catalogTotal);
    model.put("installedTotal", installedTotal);
    model.put("tenantGiven", "");
    model.put("tenantError", "");
    return model;
  }

  /** Pushes the address only if it changed; otherwise Back would need two clicks. */
  private static HttpResponse<?> pushed(
      HttpRequest<?> request, String view, Map<String, Object> model, String address) {
    boolean unchanged = ClientKind.currentPage(request).filter(address::equals).isPresent();
    MutableHttpResponse<?> response = HttpResponse.ok(new ModelAndView<>(view, model));
    return unchanged ? response : response.header("HX-Push-Url", address);
  }

  private static HttpResponse<?> page(
      HttpRequest<?> request, HttpStatus status, Map<String, Object> model) {
    Optional<Notice> notice = Flash.of(request);
    model.put("notices", notice.stream().toList());
    MutableHttpResponse<?> response =
        HttpResponse.status(status).body(new ModelAndView<>("home/home", model));
    notice.ifPresent(shown -> response.cookie(Flash.cleared(request)));
    return response;
  }
}
