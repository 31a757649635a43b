package io.connectors.domain.shared.violation;

/** Value: how a number is compared with a limit. */
public enum Bound {
  AT_LEAST,
  AT_MOST,
  MORE_THAN,
  LESS_THAN,
  MULTIPLE_OF
}
