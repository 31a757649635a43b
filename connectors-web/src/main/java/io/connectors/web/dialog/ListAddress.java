package io.connectors.web.dialog;

import io.connectors.web.shared.FormFields;
import io.connectors.web.shared.ReturnAddress;
import io.connectors.web.shared.Routes;
import io.micronaut.http.HttpRequest;
import java.net.URI;

/** The URL of the list that opened a dialog, with its filters. */
final class ListAddress {

  /** The hidden field of dialogs without htmx. */
  private static final String FIELD = "next";

  static final URI INSTALLED = URI.create(Routes.FEATURE + "/?tab=installed");

  private ListAddress() {}

  /** The URL; the list of installed connectors if it is unknown or a dialog. */
  static URI of(HttpRequest<?> request) {
    return list(ReturnAddress.of(request));
  }

  /** The URL in the form, or else of the page that sent the form. */
  static URI of(HttpRequest<?> request, FormFields fields) {
    String next = fields.text(FIELD);
    return next.isEmpty() ? of(request) : list(ReturnAddress.of(next));
  }

  private static URI list(URI url) {
    return url.getPath().startsWith(Routes.FEATURE + "/forms/") ? INSTALLED : url;
  }
}
