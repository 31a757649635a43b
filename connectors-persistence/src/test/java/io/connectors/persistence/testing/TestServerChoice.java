package io.connectors.persistence.testing;

import java.util.Map;
import java.util.function.BooleanSupplier;

/** The choice of the test server. */
enum TestServerChoice {
  /** The environment names one. */
  EXTERNAL,
  /** A container of this machine's Docker engine. */
  CONTAINER,
  /** Unpacked and started here. */
  EMBEDDED;

  /** The environment variable that names a server, as a superuser's JDBC URL. */
  static final String URL = "TEST_DATABASE_URL";

  /**
   * Chooses. The engine is asked last and only where there is a sign of one: a refusal takes it
   * seconds.
   */
  static TestServerChoice of(
      Map<String, String> environment, BooleanSupplier socketIsThere, BooleanSupplier engineRuns) {
    if (!environment.getOrDefault(URL, "").isBlank()) {
      return EXTERNAL;
    }
    boolean sign =
        !environment.getOrDefault("DOCKER_HOST", "").isBlank() || socketIsThere.getAsBoolean();
    return sign && engineRuns.getAsBoolean() ? CONTAINER : EMBEDDED;
  }
}
