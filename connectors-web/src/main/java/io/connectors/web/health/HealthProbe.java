package io.connectors.web.health;

/** Checks if the database responds. */
@FunctionalInterface
public interface HealthProbe {

  boolean isHealthy();
}
