package io.connectors.domain.shared.violation;

/**
 * Value: the type of a {@link Reason}, one constant for each. Whoever makes sentences switches over
 * it without a default, so that a new type breaks the build until it has a sentence.
 */
public enum ReasonKind {
  FIELD,
  FORM,
  CATALOG,
  SCHEMA,
  REQUIRED_UNLESS,
  REQUIRED_WITH,
  REQUIRED_AGAIN,
  ABSENT_WITH,
  TYPE,
  OPTIONS,
  TOO_SHORT,
  TOO_LONG,
  LENGTH,
  INVISIBLE_CHARACTER,
  FORMAT,
  PATTERN,
  LIMIT,
  WHOLE_NUMBER,
  TOO_FEW,
  TOO_MANY,
  WITHIN_DAYS,
  ANY_OF
}
