package io.connectors.web.connector;

import io.connectors.domain.access.Caller;
import io.connectors.domain.connector.ExpectedVersion;
import io.connectors.domain.idempotency.IdempotentRequest;
import io.connectors.domain.shared.ConnectorId;
import io.connectors.web.shared.ClientKind;
import io.connectors.web.shared.FormFields;
import io.connectors.web.shared.HiddenFields;
import io.connectors.web.shared.ReturnAddress;
import io.micronaut.http.HttpRequest;
import java.net.URI;
import java.util.Optional;

/** Value: the request of a card's button. */
record ActionRequest(Caller caller, String id, HttpRequest<?> request, FormFields fields) {

  static ActionRequest read(Caller caller, String id, HttpRequest<?> request) {
    return new ActionRequest(caller, id, request, FormFields.of(request));
  }

  ConnectorId connector() {
    return ConnectorRequests.id(id);
  }

  /** The version that the page showed, if the form contains it. */
  ExpectedVersion expected() {
    return HiddenFields.version(fields);
  }

  /** Whether the response replaces a part of the page. */
  boolean inPlace() {
    return ClientKind.wantsPart(request);
  }

  /** The address of the list, with its filters. */
  URI list() {
    String next = fields.text("next");
    return next.isEmpty() ? ReturnAddress.of(request) : ReturnAddress.of(next);
  }

  /** The idempotency key of the form. */
  Optional<IdempotentRequest> once(String operation) {
    return HiddenFields.request(operation + ":" + id, fields);
  }
}
