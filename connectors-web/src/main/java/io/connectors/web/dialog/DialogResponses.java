package io.connectors.web.dialog;

import io.connectors.application.connector.InstalledConnector;
import io.connectors.domain.access.Caller;
import io.connectors.web.connector.ConnectorCards;
import io.connectors.web.home.HomePages;
import io.connectors.web.message.Messages;
import io.connectors.web.page.Flash;
import io.connectors.web.page.Notice;
import io.connectors.web.page.Pages;
import io.connectors.web.shared.ClientKind;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.views.ModelAndView;
import jakarta.inject.Singleton;
import java.net.URI;
import java.util.List;
import java.util.Map;

/** Web adapter: the responses after a dialog was saved. */
@Singleton
record DialogResponses(HomePages pages, ConnectorCards cards) {

  /** The list with a connector that the page does not show yet. */
  HttpResponse<?> inList(
      Caller caller, HttpRequest<?> request, InstalledConnector installed, String key) {
    Notice notice = notice(installed, key);
    if (!ClientKind.wantsPart(request)) {
      return HttpResponse.seeOther(ListAddress.INSTALLED).cookie(Flash.saying(notice, request));
    }
    return HttpResponse.ok(pages.installedAfter(caller, ListAddress.INSTALLED, notice))
        .header("HX-Retarget", "#tabs")
        .header("HX-Reswap", "innerHTML")
        .header("HX-Push-Url", ListAddress.INSTALLED.toString())
        .header("HX-Trigger", Pages.CLOSE_DIALOG)
        .header(
            "HX-Trigger-After-Settle",
            "{\"focus-on\":\"name-" + installed.connector().id() + "\"}");
  }

  private static Notice notice(InstalledConnector installed, String key) {
    return Notice.done(Messages.ENGLISH.text(key, installed.connector().name().value()));
  }

  HttpResponse<?> inPlace(
      Caller caller, HttpRequest<?> request, URI list, InstalledConnector installed) {
    Notice notice = notice(installed, "dialog.saved");
    if (!ClientKind.wantsPart(request)) {
      return HttpResponse.seeOther(list).cookie(Flash.saying(notice, request));
    }
    Map<String, Object> model =
        Map.of("card", cards.of(caller, installed), "notices", List.of(notice));
    return HttpResponse.ok(new ModelAndView<>("connector/changed", model))
        .header("HX-Retarget", "#connector-" + installed.connector().id())
        .header("HX-Reswap", "outerHTML")
        .header("HX-Trigger", Pages.CLOSE_DIALOG);
  }
}
