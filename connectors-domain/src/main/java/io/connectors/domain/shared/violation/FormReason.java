package io.connectors.domain.shared.violation;

/** Value: a reason without parameters to reject a field of a submitted form. */
public enum FormReason implements Reason {
  /** The field must be well-formed JSON. */
  MALFORMED_JSON("must be well-formed JSON"),
  /** The field must be a JSON object. */
  NOT_A_JSON_OBJECT("must be a JSON object"),
  /** The field must be a number in digits, such as 7 or 7.5. */
  NOT_A_NUMBER("must be a number in digits, such as 7 or 7.5"),
  /** The field must be a whole number in digits, such as 7. */
  NOT_A_WHOLE_NUMBER("must be a whole number in digits, such as 7"),
  /** The field must have at most 40 significant digits, and an exponent within 300. */
  NUMBER_OUT_OF_RANGE("must have at most 40 digits that count, and an exponent within 300"),
  /** The field was given more than once. */
  GIVEN_MORE_THAN_ONCE("was given more than once"),
  /** The field must be one of the options. */
  NOT_AN_OPTION("must be one of the options"),
  /** The field must be some of the options. */
  NOT_AMONG_OPTIONS("must be some of the options"),
  /** The value belongs in a separate field of the form. */
  HAS_OWN_FIELD("has a field of its own"),
  /** The field must be either replaced or removed, not both. */
  REPLACED_AND_REMOVED("must be either replaced or removed, not both"),
  /** The secret was not kept after an error: type it again. */
  SECRET_NOT_KEPT("was not kept, as no secret is: type it again"),
  /** The field is not a connector type. */
  NOT_A_CONNECTOR_TYPE("is no connector type"),
  /** The connector was already added and deleted since: add it again. */
  ADDED_AND_DELETED(
      "was already added and has been deleted after that: add it again to have it again"),
  /** The tenant has been switched since the form was opened. */
  TENANT_SWITCHED(
      "the tenant has been switched since this form was opened: add it once more to have it in"
          + " the tenant named above, or switch back first"),
  /** The field cannot be removed while the connector is active: deactivate it first. */
  NEEDED_WHILE_ACTIVE("cannot be removed while the connector is active: deactivate it first");

  private final String english;

  FormReason(String english) {
    this.english = english;
  }

  @Override
  public String english() {
    return english;
  }
}
