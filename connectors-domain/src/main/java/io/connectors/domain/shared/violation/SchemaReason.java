package io.connectors.domain.shared.violation;

/** Value: a reason without parameters that a JSON Schema is refused for. */
public enum SchemaReason implements Reason {
  NOT_OF_AN_OBJECT("must be object"),
  NOT_OF_DRAFT_07("must be a JSON Schema of draft-07"),
  OTHER_DIALECT("must be http://json-schema.org/draft-07/schema#"),
  UNKNOWN_FORMAT("must be a known format, see docs/schema-vocabulary.md"),
  NOT_A_PATTERN("must be a regular expression that RE2 understands"),
  NOT_POSITIVE("must be a number above 0"),
  NO_VALUES("must be a list of at least one value"),
  NOT_AN_OBJECT_OF_TEXTS("must be an object of texts"),
  NOT_DIFFERENT_TEXTS("must be a list of different texts"),
  NOT_A_TYPE("must be a type of JSON value, or a list of different ones"),
  NOT_A_SCHEMA("must be a schema"),
  NO_SCHEMAS("must be a list of at least one schema"),
  NOT_A_SCHEMA_OR_LIST("must be a schema or a list of schemas"),
  NOT_AN_OBJECT_OF_SCHEMAS("must be an object of schemas"),
  NOT_SCHEMAS_BY_PATTERN(
      "must be an object of schemas, named by regular expressions that RE2 understands"),
  NOT_SCHEMAS_OR_NAMES("must be an object of schemas or of lists of names"),
  FOREIGN_REFERENCE("must refer to a place in this schema and begin with #"),
  DANGLING_REFERENCE(
      "must lead to a schema in this one, such as #/definitions/name or #/$defs/name"),
  CIRCULAR_REFERENCE("must not refer to a schema that it is a part of"),
  TOO_LARGE_WRITTEN_OUT("must not be so large or so deep once its references are written out"),
  ONLY_AT_THE_ROOT("must stand at the root only"),
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
