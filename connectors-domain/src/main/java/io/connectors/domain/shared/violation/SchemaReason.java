package io.connectors.domain.shared.violation;

/**
 * Value: a reason without parameters that a JSON Schema is refused for. {@link
 * EnglishCatalogReasons} has a sentence for each.
 */
public enum SchemaReason implements Reason {
  NOT_OF_AN_OBJECT,
  /** The schema is not one of draft-07. */
  NOT_OF_DRAFT_07,
  OTHER_DIALECT,
  UNKNOWN_FORMAT,
  UNKNOWN_KEYWORD,
  NOT_A_PATTERN,
  NOT_POSITIVE,
  NO_VALUES,
  NOT_AN_OBJECT_OF_TEXTS,
  NOT_DIFFERENT_TEXTS,
  NOT_A_TYPE,
  NOT_A_SCHEMA,
  NO_SCHEMAS,
  NOT_A_SCHEMA_OR_LIST,
  NOT_AN_OBJECT_OF_SCHEMAS,
  NOT_SCHEMAS_BY_PATTERN,
  NOT_SCHEMAS_OR_NAMES,
  FOREIGN_REFERENCE,
  DANGLING_REFERENCE,
  CIRCULAR_REFERENCE,
  TOO_LARGE_WRITTEN_OUT,
  ONLY_AT_THE_ROOT,
  NOT_AT_THE_ROOT;

  @Override
  public ReasonKind kind() {
    return ReasonKind.SCHEMA;
  }
}
