package io.connectors.domain.shared.violation;

/** Value: a reason without parameters for an error or warning about a catalog file. */
public enum CatalogReason implements Reason {
  /** The entry of the folder is not a regular file. */
  NOT_A_FILE("is not a file"),
  /** The file is larger than 256 KiB. */
  FILE_TOO_LARGE("is larger than 256 KiB"),
  /** The file cannot be read. */
  FILE_UNREADABLE("cannot be read"),
  /** The file is not a well-formed JSON object, or contains a property twice. */
  NOT_A_JSON_OBJECT("is not a well-formed JSON object, or holds a property twice"),
  /** Catalog files do not have this property. */
  UNKNOWN_PROPERTY("is not a property of a catalog file"),
  /** The property must be a text of 1 to 1000 characters. */
  NOT_A_TEXT("must be a text of 1 to 1000 characters"),
  /**
   * The property must be lower-case letters, digits, hyphens and underscores, the first a letter.
   */
  NOT_A_KEY("must be lower-case letters, digits, hyphens and underscores, the first a letter"),
  /** Another file has the same key. */
  KEY_OF_ANOTHER_FILE("is also the key of another file"),
  /** The property must be the name of an icon, such as brand-x. */
  NOT_AN_ICON("must be the name of an icon, such as brand-x"),
  /** The property has no effect here: mark the property itself, or a schema that applies to it. */
  MARK_WITHOUT_EFFECT(
      "has no effect here: mark the property itself, or a schema that applies to it"),
  /** The property marks a secret: secrets belong in auth_schema. */
  SECRET_IN_SETTINGS("marks a secret: secrets belong in auth_schema"),
  /** The property marks a destination: destinations belong in default_config_schema. */
  DESTINATION_IN_CREDENTIALS("marks a destination: destinations belong in default_config_schema"),
  /** The property cannot mark a destination in a schema that refers to itself. */
  ENDLESS_DESTINATION("cannot mark a destination in a schema that refers to itself"),
  /** The property must describe a text: every credential is one. */
  CREDENTIAL_NOT_TEXT("must describe a text: every credential is one"),
  /** The property is required but is not a field: describe it under properties. */
  REQUIRED_NOT_A_FIELD("is required but is not a field: describe it under properties"),
  /** The property looks secret and is shown to everyone: secrets belong in auth_schema. */
  SETTING_LOOKS_SECRET("looks secret and is shown to everyone: secrets belong in auth_schema"),
  /** The property looks secret and is not marked: add x-secret. */
  CREDENTIAL_LOOKS_SECRET("looks secret and is not marked: add x-secret");

  private final String english;

  CatalogReason(String english) {
    this.english = english;
  }

  @Override
  public String english() {
    return english;
  }
}
