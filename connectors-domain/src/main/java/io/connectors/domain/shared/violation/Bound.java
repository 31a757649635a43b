package io.connectors.domain.shared.violation;

/** Value: how a number is compared with a limit. */
public enum Bound {
  AT_LEAST("at least "),
  AT_MOST("at most "),
  MORE_THAN("more than "),
  LESS_THAN("less than "),
  MULTIPLE_OF("a multiple of ");

  private final String english;

  Bound(String english) {
    this.english = english;
  }

  String english() {
    return english;
  }
}
