package io.connectors.domain.shared.violation;

/** Value: what is counted in a value that has too few or too many of it. */
public enum Counted {
  /** Entries of a list. */
  ENTRIES,
  /** Properties of an object. */
  FIELDS,
  /** Values in a document, at any depth. */
  VALUES,
  /** Levels of nesting in a document. */
  LEVELS,
  /** Characters in a document. */
  CHARACTERS,
  /** Tags of a connector. */
  TAGS,
  /** Destinations that a schema marks. */
  DESTINATIONS
}
