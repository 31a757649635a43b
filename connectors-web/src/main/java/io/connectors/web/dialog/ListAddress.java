package io.connectors.web.dialog;

import io.connectors.web.shared.FormFields;
import io.connectors.web.shared.ReturnAddress;
import io.connectors.web.shared.Routes;
import io.micronaut.http.HttpRequest;
import java.net.URI;

/** Where the person was who opened a dialog: the list with its filters. */
final class ListAddress {

  /** The hidden field that remembers it while a dialog is a page of its own. */
  private static final String FIELD = "next";

  static final URI INSTALLED = URI.create(Routes.FEATURE + "/?tab=installed");

  private ListAddress() {}

  /** The address; the list of what is installed if it is not known, or is a dialog itself. */
  static URI of(HttpRequest<?> request) {
    return list(ReturnAddress.of(request));
  }

  /** What the form remembers, or where it was sent from. */
  static URI of(HttpRequest<?> request, FormFields fields) {
    String next = fields.text(FIELD);
    return next.isEmpty() ? of(request) : list(ReturnAddress.of(next));
  }

  private static URI list(URI address) {
    return address.getPath().startsWith(Routes.FEATURE + "/forms/") ? INSTALLED : address;
  }
}
