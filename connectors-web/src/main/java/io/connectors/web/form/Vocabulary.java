package io.connectors.web.form;

/**
 * Names the keywords of our own that only a form looks at; {@code docs/schema-vocabulary.md} says
 * what each is for.
 */
final class Vocabulary {

  static final String GROUP = "x-group";
  static final String HELP = "x-help";
  static final String LABELS = "x-labels";
  static final String ORDER = "x-order";
  static final String PLACEHOLDER = "x-placeholder";

  private Vocabulary() {}
}
