/** Forms for JSON Schemas: rendering and reading. */
module io.connectors.forms {
  requires transitive io.connectors.domain;

  exports io.connectors.forms.model;
  exports io.connectors.forms.text;
  exports io.connectors.forms.view;
}
