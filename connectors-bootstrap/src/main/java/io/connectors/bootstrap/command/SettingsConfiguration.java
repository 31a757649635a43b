package io.connectors.bootstrap.command;

import io.micronaut.context.ApplicationContextConfiguration;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Micronaut configuration that only reads settings. A complete application context loads all bean
 * definitions and would double the start time.
 */
enum SettingsConfiguration implements ApplicationContextConfiguration {
  INSTANCE;

  @Override
  public List<String> getEnvironments() {
    return List.of();
  }

  /** A blank variable would override the value in a file. */
  @Override
  public List<String> getEnvironmentVariableExcludes() {
    return System.getenv().entrySet().stream()
        .filter(variable -> variable.getValue().isBlank())
        .map(Map.Entry::getKey)
        .toList();
  }

  @Override
  public Optional<Boolean> getDeduceEnvironments() {
    return Optional.of(false);
  }
}
