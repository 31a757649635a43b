package io.connectors.domain.connector;

/** Value: an unreadable part of a stored connector, which makes the connector unusable. */
public enum UnreadableField {
  /** The configuration is not an object. The connector is shown without configuration. */
  CONFIGURATION("The stored settings are not an object. Save the connector again or delete it.");

  private final String sentence;

  UnreadableField(String sentence) {
    this.sentence = sentence;
  }

  /** A sentence for users: the problem and the next step. */
  public String sentence() {
    return sentence;
  }
}
