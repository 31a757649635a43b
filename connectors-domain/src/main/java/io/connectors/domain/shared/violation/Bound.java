package io.connectors.domain.shared.violation;

/** Value: how a number is compared with a limit. */
public enum Bound {
  /** The limit or more. */
  AT_LEAST("at least "),
  /** The limit or less. */
  AT_MOST("at most "),
  /** More than the limit. */
  MORE_THAN("more than "),
  /** Less than the limit. */
  LESS_THAN("less than "),
  /** The limit, or it multiplied by a whole number. */
  MULTIPLE_OF("a multiple of ");

  private final String english;

  Bound(String english) {
    this.english = english;
  }

  String english() {
    return english;
  }
}
