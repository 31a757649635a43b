package io.connectors.architecture;

import com.tngtech.archunit.core.domain.JavaClass;
import java.util.Set;

/**
 * Names what the modules of the domain, the application and the forms export, as the module system
 * does; on the class path, where it does not watch, the rules for embedders do.
 */
final class ExportedPackages {

  static final Set<String> NAMES =
      Set.of(
          "io.connectors.application",
          "io.connectors.application.audit",
          "io.connectors.application.catalog",
          "io.connectors.application.configuration",
          "io.connectors.application.connector",
          "io.connectors.application.key",
          "io.connectors.application.publishing",
          "io.connectors.application.servicetoken",
          "io.connectors.application.tenant",
          "io.connectors.domain",
          "io.connectors.domain.access",
          "io.connectors.domain.audit",
          "io.connectors.domain.catalog",
          "io.connectors.domain.configuration",
          "io.connectors.domain.connector",
          "io.connectors.domain.credential",
          "io.connectors.domain.idempotency",
          "io.connectors.domain.key",
          "io.connectors.domain.publishing",
          "io.connectors.domain.servicetoken",
          "io.connectors.domain.shared",
          "io.connectors.domain.shared.violation",
          "io.connectors.domain.text",
          "io.connectors.forms.model",
          "io.connectors.forms.text",
          "io.connectors.forms.view");

  /** No modules of the module system, but what they show is made to be assembled by anybody. */
  static final Set<String> ADAPTERS =
      Set.of(
          "io.connectors.crypto.envelope", "io.connectors.crypto.keyset", "io.connectors.schema");

  private ExportedPackages() {}

  static boolean contain(JavaClass type) {
    return NAMES.contains(type.getPackageName()) || ADAPTERS.contains(type.getPackageName());
  }
}
