package io.connectors.domain.shared.violation;

/** Value: how a number is compared with a limit. */
public enum Bound {
  /** At least the limit. */
  AT_LEAST("at least "),
  /** At most the limit. */
  AT_MOST("at most "),
  /** More than the limit. */
  MORE_THAN("more than "),
  /** Less than the limit. */
  LESS_THAN("less than "),
  /** A multiple of the limit. */
  MULTIPLE_OF("a multiple of ");

  private final String english;

  Bound(String english) {
    this.english = english;
  }

  String english() {
    return english;
  }
}
