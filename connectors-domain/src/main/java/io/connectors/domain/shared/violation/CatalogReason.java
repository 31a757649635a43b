package io.connectors.domain.shared.violation;

/**
 * Value: a reason without parameters that a catalog file is refused or questioned for. {@link
 * EnglishCatalogReasons} has a sentence for each.
 */
public enum CatalogReason implements Reason {
  NOT_A_FILE,
  FILE_TOO_LARGE,
  FILE_UNREADABLE,
  NOT_A_JSON_OBJECT,
  UNKNOWN_PROPERTY,
  NOT_A_TEXT,
  NOT_A_KEY,
  KEY_OF_ANOTHER_FILE,
  NOT_AN_ICON,
  MARK_WITHOUT_EFFECT,
  SECRET_IN_SETTINGS,
  DESTINATION_IN_CREDENTIALS,
  ENDLESS_DESTINATION,
  CREDENTIAL_NOT_TEXT,
  REQUIRED_NOT_A_FIELD,
  SETTING_LOOKS_SECRET,
  CREDENTIAL_LOOKS_SECRET;

  @Override
  public ReasonKind kind() {
    return ReasonKind.CATALOG;
  }
}
