package io.connectors.domain.shared.violation;

/** Value: the parts of a value that are counted against a minimum or maximum. */
public enum Counted {
  /** Entries of a list. */
  ENTRIES("must have at most ", "entry", "entries"),
  /** Properties of an object. */
  FIELDS("must have at most ", "field", "fields"),
  /** Values in a document, at any depth. */
  VALUES("must not have more than ", "value", "values"),
  /** Levels of nesting in a document. */
  LEVELS("must not be nested deeper than ", "level", "levels"),
  /** Characters in a document. */
  CHARACTERS("must not be longer than ", "character", "characters"),
  /** Tags of a connector. */
  TAGS("must be at most ", "tag", "tags"),
  /** Destinations that a schema marks. */
  DESTINATIONS("must not mark more than ", "destination", "destinations");

  private final String atMost;
  private final String one;
  private final String many;

  Counted(String atMost, String one, String many) {
    this.atMost = atMost;
    this.one = one;
    this.many = many;
  }

  /** The start of the sentence for too many. */
  String atMost() {
    return atMost;
  }

  String english(int number) {
    return EnglishReasons.count(number, one, many);
  }
}
