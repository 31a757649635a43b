package io.connectors.forms.support;

import io.connectors.domain.configuration.ConfigSchema;
import io.connectors.domain.configuration.Configuration;
import io.connectors.domain.shared.JsonValue;
import io.connectors.domain.shared.JsonValue.JsonObject;
import io.connectors.forms.model.ConnectorForm;
import java.util.List;

/** Fixture: forms and JSON in few words; in JSON, single quotes stand for double ones. */
public final class Forms {

  private static final JsonObject NO_AUTH =
      json("{'type': 'object', 'additionalProperties': false}");

  private Forms() {}

  public static JsonObject json(String text) {
    return (JsonObject) JsonText.parse(text.replace('\'', '"'));
  }

  /** The form of a type with settings of that schema and without credentials. */
  public static ConnectorForm of(JsonObject configSchema) {
    return of(configSchema, NO_AUTH);
  }

  /** The form of a type with settings and credentials of these schemas. */
  public static ConnectorForm of(JsonObject configSchema, JsonObject authSchema) {
    return ConnectorForm.compile(
        new ConfigSchema(configSchema),
        new ConfigSchema(authSchema),
        JsonText::parse,
        EnglishTexts.FILE);
  }

  /** The form of a type whose settings are these properties and no others. */
  public static ConnectorForm settings(String properties, String... required) {
    return of(object(properties, required));
  }

  /** The form of a type whose credentials are these fields and no others. */
  public static ConnectorForm credentials(String properties, String... required) {
    return of(NO_AUTH, object(properties, required));
  }

  private static JsonObject object(String properties, String... required) {
    return json("{'type': 'object', 'additionalProperties': false}")
        .with("properties", json(properties))
        .with("required", JsonValue.ofStrings(List.of(required)));
  }

  /** The page to change a connector with these settings. */
  public static Page edit(ConnectorForm form, String config) {
    return edit(form, json(config));
  }

  public static Page edit(ConnectorForm form, JsonObject config) {
    return Page.of(form.edit("Blog", List.of(), new Configuration(config), List.of()));
  }

  /** The settings that come back if the page is submitted as it is. */
  public static JsonObject back(ConnectorForm form, Page page) {
    return form.readEdited(page.submit(), List.of()).configuration().values();
  }
}
