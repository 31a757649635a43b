package io.connectors.web.shared;

import io.connectors.domain.access.Caller;
import io.connectors.domain.shared.JsonPointer;

/**
 * The tenant for which a form was opened: a hidden field that detects a switch of the tenant, and
 * never decides which tenant a submission is for.
 */
public final class FormTenant {

  /** The field, by its place in a request of the API. */
  public static final JsonPointer POINTER = JsonPointer.to("tenant_id");

  private FormTenant() {}

  /** Whether the caller has switched the tenant since the form was opened. */
  public static boolean wasSwitched(FormFields fields, Caller caller) {
    String opened = fields.text(POINTER.value());
    return !opened.isEmpty() && !opened.equals(caller.tenant().value());
  }
}
