package io.connectors.bootstrap.command;

import io.micronaut.context.ApplicationContextConfiguration;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Tells Micronaut to read settings and no more: a whole application context, which loads every bean
 * definition there is, would double the time of a start.
 */
enum SettingsConfiguration implements ApplicationContextConfiguration {
  INSTANCE;

  @Override
  public List<String> getEnvironments() {
    return List.of();
  }

  /** What is blank would hide what a file says. */
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
