package io.connectors.domain.shared.violation;

/** Renderer: the sentences about catalog files and their schemas. */
final class EnglishCatalogReasons {

  private EnglishCatalogReasons() {}

  static String of(CatalogReason reason) {
    return switch (reason) {
      case NOT_A_FILE -> "is not a file";
      case FILE_TOO_LARGE -> "is larger than 256 KiB";
      case FILE_UNREADABLE -> "cannot be read";
      case NOT_A_JSON_OBJECT -> "is not a well-formed JSON object, or holds a property twice";
      case UNKNOWN_PROPERTY -> "is not a property of a catalog file";
      case NOT_A_TEXT -> "must be a text of 1 to 1000 characters";
      case NOT_A_KEY ->
          "must be lower-case letters, digits, hyphens and underscores, the first a letter";
      case KEY_OF_ANOTHER_FILE -> "is the key of another file, too";
      case NOT_AN_ICON -> "must be the name of an icon, such as brand-x";
      case MARK_WITHOUT_EFFECT ->
          "has no effect here: mark the property itself, or a schema that applies to it";
      case SECRET_IN_SETTINGS -> "marks a secret: secrets belong in auth_schema";
      case DESTINATION_IN_CREDENTIALS ->
          "marks a destination: destinations belong in default_config_schema";
      case ENDLESS_DESTINATION -> "cannot mark a destination in a schema that refers to itself";
      case CREDENTIAL_NOT_TEXT -> "must describe a text: every credential is one";
      case REQUIRED_NOT_A_FIELD -> "is required but is not a field: describe it under properties";
      case SETTING_LOOKS_SECRET ->
          "looks secret and is shown to everyone: secrets belong in auth_schema";
      case CREDENTIAL_LOOKS_SECRET -> "looks secret and is not marked: add x-secret";
    };
  }

  static String of(SchemaReason reason) {
    return switch (reason) {
      case NOT_OF_AN_OBJECT -> "must be object";
      case NOT_OF_DRAFT_07 -> "must be a JSON Schema of draft-07";
      case OTHER_DIALECT -> "must be http://json-schema.org/draft-07/schema#";
      case UNKNOWN_FORMAT -> "must be a known format, see docs/schema-vocabulary.md";
      case UNKNOWN_KEYWORD -> "is not supported by this validator";
      case NOT_A_PATTERN -> "must be a regular expression that RE2 understands";
      case NOT_POSITIVE -> "must be a number above 0";
      case NO_VALUES -> "must be a list of at least one value";
      case NOT_AN_OBJECT_OF_TEXTS -> "must be an object of texts";
      case NOT_DIFFERENT_TEXTS -> "must be a list of different texts";
      case NOT_A_TYPE -> "must be a type of JSON value, or a list of different ones";
      case NOT_A_SCHEMA -> "must be a schema";
      case NO_SCHEMAS -> "must be a list of at least one schema";
      case NOT_A_SCHEMA_OR_LIST -> "must be a schema or a list of schemas";
      case NOT_AN_OBJECT_OF_SCHEMAS -> "must be an object of schemas";
      case NOT_SCHEMAS_BY_PATTERN ->
          "must be an object of schemas, named by regular expressions that RE2 understands";
      case NOT_SCHEMAS_OR_NAMES -> "must be an object of schemas or of lists of names";
      case FOREIGN_REFERENCE -> "must refer to a place in this schema and begin with #";
      case DANGLING_REFERENCE ->
          "must lead to a schema in this one, such as #/definitions/name or #/$defs/name";
      case CIRCULAR_REFERENCE -> "must not refer to a schema that it is a part of";
      case TOO_LARGE_WRITTEN_OUT ->
          "must not be so large or so deep once its references are written out";
      case ONLY_AT_THE_ROOT -> "must stand at the root only";
      case NOT_AT_THE_ROOT -> "must not stand at the root";
    };
  }
}
