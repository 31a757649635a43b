package io.connectors.application.connector;

import io.connectors.domain.shared.JsonPointer;

/** The places of a request about a connector that violations are reported at. */
final class RequestPointers {

  static final JsonPointer CATALOG_ID = JsonPointer.to("catalog_id");
  static final JsonPointer CONFIG = JsonPointer.to("config");
  static final JsonPointer AUTH = JsonPointer.to("auth");
  static final JsonPointer STATUS = JsonPointer.to("status");

  private RequestPointers() {}
}
