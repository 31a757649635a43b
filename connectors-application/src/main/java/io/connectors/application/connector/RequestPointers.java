package io.connectors.application.connector;

import io.connectors.domain.shared.JsonPointer;

/** The JSON Pointers of a request about a connector. */
final class RequestPointers {

  static final JsonPointer CATALOG_ID = JsonPointer.to("catalog_id");
  static final JsonPointer CONFIG = JsonPointer.to("config");
  static final JsonPointer AUTH = JsonPointer.to("auth");
  static final JsonPointer STATUS = JsonPointer.to("status");

  private RequestPointers() {}
}
