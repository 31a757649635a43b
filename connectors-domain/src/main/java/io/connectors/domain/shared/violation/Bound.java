package io.connectors.domain.shared.violation;

/** Value: how a number is compared with a limit. */
public enum Bound {
  /** The limit or more. */
  AT_LEAST,
  /** The limit or less. */
  AT_MOST,
  /** More than the limit. */
  MORE_THAN,
  /** Less than the limit. */
  LESS_THAN,
  /** A multiple of the limit. */
  MULTIPLE_OF
}
