package io.connectors.domain.connector;

/** Value: a part of a stored connector that cannot be read, so that the connector is out of use. */
public enum UnreadableField {
  /** The settings are not an object. The connector is shown without settings. */
  CONFIGURATION("The stored settings are not an object. Save the connector again or delete it.");

  private final String sentence;

  UnreadableField(String sentence) {
    this.sentence = sentence;
  }

  /** A sentence for the tenant's people: the problem and the next step. */
  public String sentence() {
    return sentence;
  }
}
