package io.connectors.domain.shared.violation;

/** Value: a reason without parameters that a field of a request is refused for. */
public enum FieldReason implements Reason {
  REQUIRED("is required"),
  BLANK("must not be blank"),
  UNKNOWN_FIELD("is not a known field"),
  UNKNOWN_PROPERTY("is not a known property"),
  NOT_ALLOWED("is not allowed"),
  NAME_NOT_PERMITTED("does not have a permitted name"),
  REPEATED_ENTRY("must not have the same entry twice"),
  EXCESS_ENTRIES("must not have so many entries"),
  NO_FITTING_ENTRY("must have an entry of the expected form"),
  NOT_ONE_ALTERNATIVE("must fit exactly one of the alternatives"),
  NOT_TEXTS("must be an array of texts"),
  NOT_A_TIME("must be a time, as 2026-01-31T09:30:00Z"),
  NOT_STORABLE("Text holds no character U+0000 and no half of a pair."),
  CONTROL_CHARACTERS("must not hold control characters"),
  DIRECTION_CHARACTERS("must not hold characters that control the direction of text"),
  NOTHING_VISIBLE("must hold at least one visible character"),
  COMMA("must not hold a comma"),
  GIVEN_TWICE("must not be given twice"),
  NOT_ON_ONE_LINE("must be on one line: remove line breaks and other control characters"),
  MASK("looks like a mask: give the value itself"),
  NAME_TAKEN("is taken by another connector"),
  UNKNOWN_TYPE("must be a connector type of the catalog"),
  INCOMPLETE("cannot be active until its settings and credentials are complete"),
  UNREADABLE_CREDENTIALS("cannot be read any more: give the credentials again"),
  UNREADABLE_CREDENTIAL("cannot be read any more: must be given again"),
  NO_SCOPE("must name one at least"),
  UNKNOWN_SCOPE("must be publish-targets:read or connectors:read");

  private final String english;

  FieldReason(String english) {
    this.english = english;
  }

  @Override
  public ReasonKind kind() {
    return ReasonKind.FIELD;
  }

  /** For {@link EnglishReasons}. */
  String english() {
    return english;
  }
}
