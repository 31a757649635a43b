package io.connectors.web.health;

/** What the health check asks: whether the database answers. Provided by the wiring. */
@FunctionalInterface
public interface HealthProbe {

  /** Whether work can be done now. */
  boolean isHealthy();
}
