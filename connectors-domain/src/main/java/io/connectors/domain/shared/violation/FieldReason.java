package io.connectors.domain.shared.violation;

/**
 * Value: a reason without parameters that a field of a request is refused for. {@link
 * EnglishFieldReasons} has a sentence for each.
 */
public enum FieldReason implements Reason {
  REQUIRED,
  BLANK,
  UNKNOWN_FIELD,
  UNKNOWN_PROPERTY,
  NOT_ALLOWED,
  NAME_NOT_PERMITTED,
  REPEATED_ENTRY,
  EXCESS_ENTRIES,
  NO_FITTING_ENTRY,
  NOT_ONE_ALTERNATIVE,
  NOT_TEXTS,
  NOT_A_TIME,
  NOT_STORABLE,
  CONTROL_CHARACTERS,
  DIRECTION_CHARACTERS,
  NOTHING_VISIBLE,
  COMMA,
  GIVEN_TWICE,
  NOT_ON_ONE_LINE,
  MASK,
  NAME_TAKEN,
  UNKNOWN_TYPE,
  INCOMPLETE,
  UNREADABLE_CREDENTIALS,
  UNREADABLE_CREDENTIAL,
  NO_SCOPE,
  UNKNOWN_SCOPE;

  @Override
  public ReasonKind kind() {
    return ReasonKind.FIELD;
  }
}
