package io.connectors.schema;

import io.connectors.domain.configuration.ConfigurationValidator;
import io.connectors.testkit.contract.ConfigurationValidatorContract;

/** The adapter keeps the port's contract. */
class EveritConfigurationValidatorTest extends ConfigurationValidatorContract {

  private final ConfigurationValidator validator = new EveritConfigurationValidator();

  @Override
  protected ConfigurationValidator validator() {
    return validator;
  }
}
