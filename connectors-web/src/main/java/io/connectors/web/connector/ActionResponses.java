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
  HttpResponse<?> orRefusal(ActionRequest action, Function<ConnectorId, HttpResponse<?>> change) {
    return action.inPlace() ? inPlace(action, change) : onPages(action, change);
  }

  private HttpResponse<?> onPages(
      ActionRequest action, Function<ConnectorId, HttpResponse<?>> change) {
    try {
      return change.apply(action.connector());
    } catch (InvalidRequest invalid) {
      InstalledConnector now = current(action);
      Map<String, Object> model =
          Map.of(
              "card", cards.refusing(action.caller(), now, ActivationErrors.of(invalid, now)),
              "next", action.list().toString());
      String title = text("connector.rejected", now);
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
      InstalledConnector now = current(action);
      String text = text("connector.stale", now);
      return card(
              HttpStatus.PRECONDITION_FAILED, cards.of(action.caller(), now), Notice.refused(text))
          .header("HX-Trigger", Pages.CLOSE_DIALOG);
    } catch (InvalidRequest invalid) {
      InstalledConnector now = current(action);
      List<String> reasons = ActivationErrors.of(invalid, now);
      String text =
          Messages.ENGLISH.text(
              "connector.rejected.notice",
              now.connector().name().value(),
              String.join(" ", reasons));
      return card(
          HttpStatus.BAD_REQUEST,
          cards.refusing(action.caller(), now, reasons),
          Notice.refused(text));
    }
  }

  /** The response after a successful change. */
  HttpResponse<?> changed(ActionRequest action, InstalledConnector now, String key) {
    Notice notice = Notice.done(text(key, now));
    return action.inPlace()
        ? card(HttpStatus.OK, cards.of(action.caller(), now), notice)
        : HttpResponse.seeOther(action.list()).cookie(Flash.saying(notice, action.request()));
  }

  private static String text(String key, InstalledConnector now) {
    return Messages.ENGLISH.text(key, now.connector().name().value());
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
