/** Forms for JSON Schemas: how they are drawn, and what a submitted one says. */
module io.connectors.forms {
  requires transitive io.connectors.domain;

  exports io.connectors.forms.model;
  exports io.connectors.forms.text;
  exports io.connectors.forms.view;
}
