package io.connectors.domain.shared.violation;

/** Value: a reason without parameters that a field of a submitted form is refused for. */
public enum FormReason implements Reason {
  MALFORMED_JSON("must be well-formed JSON"),
  NOT_A_JSON_OBJECT("must be a JSON object"),
  NOT_A_NUMBER("must be a number in digits, such as 7 or 7.5"),
  NOT_A_WHOLE_NUMBER("must be a whole number in digits, such as 7"),
  NUMBER_OUT_OF_RANGE("must have at most 40 digits that count, and an exponent within 300"),
  GIVEN_MORE_THAN_ONCE("was given more than once"),
  NOT_AN_OPTION("must be one of the options"),
  NOT_AMONG_OPTIONS("must be some of the options"),
  HAS_OWN_FIELD("has a field of its own"),
  REPLACED_AND_REMOVED("must be either replaced or removed, not both"),
  SECRET_NOT_KEPT("was not kept, as no secret is: type it again"),
  NOT_A_CONNECTOR_TYPE("is no connector type"),
  ADDED_AND_DELETED(
      "was already added and has been deleted after that: add it again to have it again"),
  TENANT_SWITCHED(
      "the tenant has been switched since this form was opened: add it once more to have it in"
          + " the tenant named above, or switch back first"),
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
