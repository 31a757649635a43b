package io.connectors.domain.shared.violation;

/**
 * Value: a reason without parameters that a field of a submitted form is refused for. {@link
 * EnglishFieldReasons} has a sentence for each.
 */
public enum FormReason implements Reason {
  MALFORMED_JSON,
  NOT_A_JSON_OBJECT,
  NOT_A_NUMBER,
  NOT_A_WHOLE_NUMBER,
  NUMBER_OUT_OF_RANGE,
  GIVEN_MORE_THAN_ONCE,
  NOT_AN_OPTION,
  NOT_AMONG_OPTIONS,
  HAS_OWN_FIELD,
  REPLACED_AND_REMOVED,
  SECRET_NOT_KEPT,
  NOT_A_CONNECTOR_TYPE,
  ADDED_AND_DELETED,
  TENANT_SWITCHED,
  NEEDED_WHILE_ACTIVE;

  @Override
  public ReasonKind kind() {
    return ReasonKind.FORM;
  }
}
