package io.connectors.schema;

import static org.assertj.core.api.Assertions.assertThat;

import io.connectors.domain.configuration.ConfigurationValidator;
import io.connectors.domain.shared.JsonValue.JsonObject;
import io.connectors.testkit.contract.ConfigurationValidatorContract;
import org.junit.jupiter.api.Test;

/** The adapter keeps the port's contract. */
class EveritConfigurationValidatorTest extends ConfigurationValidatorContract {

  private final ConfigurationValidator validator = new EveritConfigurationValidator();

  @Override
  protected ConfigurationValidator validator() {
    return validator;
  }

  @Test
  void findings_come_in_the_order_of_the_schemas_fields() {
    JsonObject properties = JsonObject.EMPTY;
    for (String name : new String[] {"zebra", "apple", "mango"}) {
      properties = properties.with(name, JsonReader.read("{'type':'string'}"));
    }
    JsonObject schema =
        JsonReader.read("{'type':'object','required':['mango'],'additionalProperties':false}")
            .with("properties", properties);

    assertThat(Judging.found(schema, JsonReader.read("{'extra':1,'apple':1,'zebra':1}")))
        .containsExactly(
            "/zebra must be text",
            "/apple must be text",
            "/mango is required",
            "/extra is not a known field");
  }
}
