package io.connectors.web.connector;

import io.connectors.domain.access.Caller;
import io.connectors.domain.connector.ConnectorNotFound;
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

/** Value: a button of a card, pressed by somebody, on a page of theirs. */
record ActionRequest(Caller caller, String id, HttpRequest<?> request, FormFields fields) {

  static ActionRequest read(Caller caller, String id, HttpRequest<?> request) {
    return new ActionRequest(caller, id, request, FormFields.of(request));
  }

  /** What is no identifier names nothing that is there. */
  ConnectorId connector() {
    return ConnectorId.parse(id).orElseThrow(ConnectorNotFound::new);
  }

  /** The version that the person has looked at, if the form says which. */
  ExpectedVersion expected() {
    return HiddenFields.version(fields);
  }

  /** Whether the answer goes into the page that is there. */
  boolean inPlace() {
    return ClientKind.wantsPart(request);
  }

  /** The list that the person was looking at, its filters kept. */
  URI list() {
    String next = fields.text("next");
    return next.isEmpty() ? ReturnAddress.of(request) : ReturnAddress.of(next);
  }

  /** Recognizes the button when it is pressed once more because no answer came. */
  Optional<IdempotentRequest> once(String operation) {
    return HiddenFields.request(operation + ":" + id, fields);
  }
}
