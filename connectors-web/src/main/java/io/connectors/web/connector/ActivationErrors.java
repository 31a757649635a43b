package io.connectors.web.connector;

import io.connectors.application.connector.InstalledConnector;
import io.connectors.domain.catalog.CatalogEntry;
import io.connectors.domain.configuration.ConfigSchema;
import io.connectors.domain.shared.InvalidRequest;
import io.connectors.domain.shared.JsonValue.JsonObject;
import io.connectors.domain.shared.violation.Violation;
import io.connectors.forms.text.FormSentences;
import io.connectors.web.message.Messages;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Renders the violations that prevent activation, in the words of the forms. */
final class ActivationErrors {

  private static final FormSentences FORM = new FormSentences(Messages.ENGLISH::text, Map.of());

  private ActivationErrors() {}

  /** One sentence for each violation; without violations, the message of the error. */
  static List<String> of(InvalidRequest rejection, InstalledConnector installed) {
    boolean noCredentials = installed.connector().credentials().isEmpty();
    List<String> sentences =
        rejection.violations().stream()
            .flatMap(violation -> sentence(violation, installed.entry(), noCredentials).stream())
            .distinct()
            .toList();
    return sentences.isEmpty() ? List.of(String.valueOf(rejection.getMessage())) : sentences;
  }

  private static Optional<String> sentence(
      Violation violation, CatalogEntry entry, boolean noCredentials) {
    String path = violation.pointer().value();
    if (path.startsWith("/auth")) {
      boolean field = path.startsWith("/auth/");
      return Optional.of(
          noCredentials
              ? Messages.ENGLISH.text("connector.rejected.no-credentials")
              : field ? sentence(entry.authSchema(), violation) : FORM.of(violation.reason()));
    }
    return path.startsWith("/config")
        ? Optional.of(sentence(entry.configSchema(), violation))
        : Optional.empty();
  }

  private static String sentence(ConfigSchema schema, Violation violation) {
    String field = violation.pointer().lastName();
    String title =
        schema
            .document()
            .object("properties")
            .flatMap(properties -> properties.object(field))
            .flatMap((JsonObject property) -> property.text("title"))
            .orElse(field);
    return Messages.ENGLISH.text("connector.rejected.field", title, FORM.of(violation.reason()));
  }
}
