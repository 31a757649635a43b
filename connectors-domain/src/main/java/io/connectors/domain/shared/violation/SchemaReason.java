package io.connectors.domain.shared.violation;

/** Value: a reason without parameters to reject a JSON Schema. */
public enum SchemaReason implements Reason {
  /** The place in the schema must be object. */
  NOT_OF_AN_OBJECT("must be object"),
  /** The place in the schema must be a JSON Schema of draft-07. */
  NOT_OF_DRAFT_07("must be a JSON Schema of draft-07"),
  /** The place in the schema must be http://json-schema.org/draft-07/schema#. */
  OTHER_DIALECT("must be http://json-schema.org/draft-07/schema#"),
  /** The place in the schema must be a known format, see docs/reference/schema-vocabulary.md. */
  UNKNOWN_FORMAT("must be a known format, see docs/reference/schema-vocabulary.md"),
  /** The place in the schema must be a regular expression that RE2 understands. */
  NOT_A_PATTERN("must be a regular expression that RE2 understands"),
  /** The place in the schema must be a number above 0. */
  NOT_POSITIVE("must be a number above 0"),
  /** The place in the schema must be a list of at least one value. */
  NO_VALUES("must be a list of at least one value"),
  /** The place in the schema must be an object of texts. */
  NOT_AN_OBJECT_OF_TEXTS("must be an object of texts"),
  /** The place in the schema must be a list of different texts. */
  NOT_DIFFERENT_TEXTS("must be a list of different texts"),
  /** The place in the schema must be a type of JSON value, or a list of different ones. */
  NOT_A_TYPE("must be a type of JSON value, or a list of different ones"),
  /** The place in the schema must be a schema. */
  NOT_A_SCHEMA("must be a schema"),
  /** The place in the schema must be a list of at least one schema. */
  NO_SCHEMAS("must be a list of at least one schema"),
  /** The place in the schema must be a schema or a list of schemas. */
  NOT_A_SCHEMA_OR_LIST("must be a schema or a list of schemas"),
  /** The place in the schema must be an object of schemas. */
  NOT_AN_OBJECT_OF_SCHEMAS("must be an object of schemas"),
  /**
   * The place in the schema must be an object of schemas, named by regular expressions that RE2
   * understands.
   */
  NOT_SCHEMAS_BY_PATTERN(
      "must be an object of schemas, named by regular expressions that RE2 understands"),
  /** The place in the schema must be an object of schemas or of lists of names. */
  NOT_SCHEMAS_OR_NAMES("must be an object of schemas or of lists of names"),
  /** The place in the schema must refer to a place in this schema and begin with #. */
  FOREIGN_REFERENCE("must refer to a place in this schema and begin with #"),
  /**
   * The place in the schema must refer to a schema in this one, such as #/definitions/name or
   * #/$defs/name.
   */
  DANGLING_REFERENCE(
      "must lead to a schema in this one, such as #/definitions/name or #/$defs/name"),
  /** The place in the schema must not refer to a schema that it is a part of. */
  CIRCULAR_REFERENCE("must not refer to a schema that it is a part of"),
  /** The place in the schema is too large or too deep after its references are resolved. */
  TOO_LARGE_WRITTEN_OUT("must not be so large or so deep once its references are written out"),
  /** The keyword is allowed only at the root. */
  ONLY_AT_THE_ROOT("must stand at the root only"),
  /** The keyword is not allowed at the root. */
  NOT_AT_THE_ROOT("must not stand at the root");

  private final String english;

  SchemaReason(String english) {
    this.english = english;
  }

  @Override
  public String english() {
    return english;
  }
}
