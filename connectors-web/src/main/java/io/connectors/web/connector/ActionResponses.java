package io.connectors.web.connector;

import io.connectors.application.connector.FindConnector;
import io.connectors.application.connector.InstalledConnector;
import io.connectors.domain.connector.ConnectorNotFound;
import io.connectors.domain.connector.StaleConnector;
import io.connectors.domain.shared.ConnectorId;
import io.connectors.domain.shared.InvalidRequest;
import io.connectors.web.message.Messages;
import io.connectors.web.page.Flash;
import io.connectors.web.page.Notice;
import io.connectors.web.page.Pages;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MutableHttpResponse;
import io.micronaut.views.ModelAndView;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/**
 * Web adapter: the responses to a card's buttons: in place, the updated card and a toast; without
 * script, the list or an error page.
 */
@Singleton
record ActionResponses(FindConnector findConnector, ConnectorCards cards) {

  /** The response of a change; a rejected one shows its reasons on the card. */
  HttpResponse<?> orRejection(ActionRequest action, Function<ConnectorId, HttpResponse<?>> change) {
    return action.inPlace() ? inPlace(action, change) : onPages(action, change);
  }

  private HttpResponse<?> onPages(
      ActionRequest action, Function<ConnectorId, HttpResponse<?>> change) {
    try {
      return change.apply(action.connector());
    } catch (InvalidRequest invalid) {
      InstalledConnector current = current(action);
      Map<String, Object> model =
          Map.of(
              "card",
                  cards.rejected(action.caller(), current, ActivationErrors.of(invalid, current)),
              "next", action.list().toString());
      String title = text("connector.rejected", current);
      return HttpResponse.badRequest()
          .body(Pages.dialog(action.request(), title, "connector/refused", model));
    }
  }

  private HttpResponse<?> inPlace(
      ActionRequest action, Function<ConnectorId, HttpResponse<?>> change) {
    try {
      return change.apply(action.connector());
    } catch (ConnectorNotFound gone) {
      return gone(action);
    } catch (StaleConnector stale) {
      InstalledConnector current = current(action);
      String text = text("connector.stale", current);
      return card(
              HttpStatus.PRECONDITION_FAILED,
              cards.of(action.caller(), current),
              Notice.refused(text))
          .header("HX-Trigger", Pages.CLOSE_DIALOG);
    } catch (InvalidRequest invalid) {
      InstalledConnector current = current(action);
      List<String> reasons = ActivationErrors.of(invalid, current);
      String text =
          Messages.ENGLISH.text(
              "connector.rejected.notice",
              current.connector().name().value(),
              String.join(" ", reasons));
      return card(
          HttpStatus.BAD_REQUEST,
          cards.rejected(action.caller(), current, reasons),
          Notice.refused(text));
    }
  }

  /** The response after a successful change. */
  HttpResponse<?> changed(ActionRequest action, InstalledConnector current, String key) {
    Notice notice = Notice.done(text(key, current));
    return action.inPlace()
        ? card(HttpStatus.OK, cards.of(action.caller(), current), notice)
        : HttpResponse.seeOther(action.list()).cookie(Flash.saying(notice, action.request()));
  }

  private static String text(String key, InstalledConnector current) {
    return Messages.ENGLISH.text(key, current.connector().name().value());
  }

  private InstalledConnector current(ActionRequest action) {
    return findConnector.find(new FindConnector.Query(action.caller(), action.connector()));
  }

  private static HttpResponse<?> gone(ActionRequest action) {
    return HttpResponse.status(HttpStatus.NOT_FOUND)
        .body(
            new ModelAndView<>(
                "connector/gone",
                Map.of(
                    "id",
                    action.id(),
                    "notices",
                    List.of(Notice.refused(Messages.ENGLISH.text("connector.gone"))))))
        .header("HX-Reswap", "none")
        .header("HX-Trigger", Pages.CLOSE_DIALOG);
  }

  private static MutableHttpResponse<?> card(HttpStatus status, ConnectorCard card, Notice notice) {
    return HttpResponse.status(status)
        .body(
            new ModelAndView<>(
                "connector/changed", Map.of("card", card, "notices", List.of(notice))));
  }
}
