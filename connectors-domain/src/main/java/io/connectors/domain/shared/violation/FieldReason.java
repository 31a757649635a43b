package io.connectors.domain.shared.violation;

/** Value: a reason without parameters to reject a field of a request. */
public enum FieldReason implements Reason {
  /** The value is required. */
  REQUIRED("is required"),
  /** The value must not be blank. */
  BLANK("must not be blank"),
  /** The value is not a known field. */
  UNKNOWN_FIELD("is not a known field"),
  /** The value is not a known property. */
  UNKNOWN_PROPERTY("is not a known property"),
  /** The value is not allowed. */
  NOT_ALLOWED("is not allowed"),
  /** The value does not have a permitted name. */
  NAME_NOT_PERMITTED("does not have a permitted name"),
  /** The value must not have the same entry twice. */
  REPEATED_ENTRY("must not have the same entry twice"),
  /** The value must not have so many entries. */
  EXCESS_ENTRIES("must not have so many entries"),
  /** The value must have an entry of the expected form. */
  NO_FITTING_ENTRY("must have an entry of the expected form"),
  /** The value must match exactly one of the alternatives. */
  NOT_ONE_ALTERNATIVE("must fit exactly one of the alternatives"),
  /** The value must be an array of texts. */
  NOT_TEXTS("must be an array of texts"),
  /** The value must be a time, as 2026-01-31T09:30:00Z. */
  NOT_A_TIME("must be a time, as 2026-01-31T09:30:00Z"),
  /** The text contains the character U+0000 or an unpaired surrogate. */
  NOT_STORABLE("Text must not contain U+0000 or an unpaired surrogate."),
  /** The value must not contain control characters. */
  CONTROL_CHARACTERS("must not hold control characters"),
  /** The value must not contain characters that control the direction of text. */
  DIRECTION_CHARACTERS("must not hold characters that control the direction of text"),
  /** The value must contain at least one visible character. */
  NOTHING_VISIBLE("must hold at least one visible character"),
  /** The value must not contain a comma. */
  COMMA("must not hold a comma"),
  /** The value must not be given twice. */
  GIVEN_TWICE("must not be given twice"),
  /** The value must be on one line: remove line breaks and other control characters. */
  NOT_ON_ONE_LINE("must be on one line: remove line breaks and other control characters"),
  /** The value looks like a mask: give the value itself. */
  MASK("looks like a mask: give the value itself"),
  /** The value is taken by another connector. */
  NAME_TAKEN("is taken by another connector"),
  /** The value must be a connector type of the catalog. */
  UNKNOWN_TYPE("must be a connector type of the catalog"),
  /** The value cannot be active until its settings and credentials are complete. */
  INCOMPLETE("cannot be active until its settings and credentials are complete"),
  /** The stored credentials cannot be decrypted: enter them again. */
  UNREADABLE_CREDENTIALS("cannot be read any more: give the credentials again"),
  /** The stored credential cannot be decrypted: enter it again. */
  UNREADABLE_CREDENTIAL("cannot be read any more: must be given again"),
  /** The value must contain at least one scope. */
  NO_SCOPE("must name one at least"),
  /** The value must be publish-targets:read or connectors:read. */
  UNKNOWN_SCOPE("must be publish-targets:read or connectors:read");

  private final String english;

  FieldReason(String english) {
    this.english = english;
  }

  @Override
  public String english() {
    return english;
  }
}
