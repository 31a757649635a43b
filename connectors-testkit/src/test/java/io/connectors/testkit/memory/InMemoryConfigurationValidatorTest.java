package io.connectors.testkit.memory;

import io.connectors.domain.configuration.ConfigurationValidator;
import io.connectors.testkit.contract.ConfigurationValidatorContract;

/** The in-memory adapter keeps the port's contract. */
class InMemoryConfigurationValidatorTest extends ConfigurationValidatorContract {

  @Override
  protected ConfigurationValidator validator() {
    return new InMemoryConfigurationValidator();
  }
}
