package io.connectors.web.servicetoken;

import io.connectors.application.servicetoken.MakeServiceToken;
import io.connectors.domain.access.Caller;
import io.connectors.domain.access.TokenScope;
import io.connectors.domain.configuration.ConfigurationReport;
import io.connectors.domain.idempotency.IdempotentRequest;
import io.connectors.domain.servicetoken.ServiceToken;
import io.connectors.domain.servicetoken.ServiceTokenExpiry;
import io.connectors.domain.servicetoken.ServiceTokenName;
import io.connectors.domain.shared.JsonPointer;
import io.connectors.domain.shared.violation.EnglishReasons;
import io.connectors.domain.shared.violation.Violation;
import io.connectors.forms.view.FieldView;
import io.connectors.forms.view.FormPart;
import io.connectors.forms.view.SummaryLine;
import io.connectors.web.shared.FormFields;
import io.connectors.web.shared.FormKey;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * Value: the form in which a token is asked for, as it was typed and with what is wrong with it.
 *
 * @param name the name as typed
 * @param scopes the keys of the scopes that are ticked
 * @param days the number of days as typed
 * @param key the idempotency key of the form
 * @param wrong what is wrong, field by field
 */
record TokenForm(String name, List<String> scopes, String days, String key, List<Violation> wrong) {

  private static final String DAYS_HINT =
      "From 1 to %d. A service that is still there by then gets a new token."
          .formatted(ServiceTokenExpiry.MOST_DAYS);

  /** The form as it is opened. */
  static TokenForm fresh() {
    return new TokenForm(
        "", List.of(), String.valueOf(ServiceTokenExpiry.USUAL_DAYS), FormKey.fresh(), List.of());
  }

  static TokenForm read(FormFields fields) {
    return new TokenForm(
        fields.text(ServiceTokenName.POINTER.value()),
        fields.all(ServiceToken.SCOPES.value()),
        fields.text(ServiceTokenExpiry.IN_DAYS.value()).strip(),
        FormKey.of(fields),
        List.of());
  }

  TokenForm with(List<Violation> found) {
    return new TokenForm(name, scopes, days, key, found);
  }

  MakeServiceToken.Command command(Caller caller, Optional<IdempotentRequest> request) {
    Optional<Integer> number = number();
    boolean malformed = number.isEmpty() && !days.isEmpty();
    return new MakeServiceToken.Command(
        caller,
        Optional.of(name),
        Optional.of(scopes),
        Optional.empty(),
        number,
        malformed
            ? ConfigurationReport.of(ServiceTokenExpiry.IN_DAYS, ServiceTokenExpiry.OUT_OF_RANGE)
            : ConfigurationReport.CLEAN,
        request);
  }

  private Optional<Integer> number() {
    try {
      return Optional.of(Integer.parseInt(days));
    } catch (NumberFormatException malformed) {
      return Optional.empty();
    }
  }

  /** The field of the name, for {@code form/input}. */
  public FormPart.Input nameField() {
    String hint = "The service that will have it. The activity calls it by this name.";
    return line(field(ServiceTokenName.POINTER, "Name", hint), name, "");
  }

  /** The field of the days, for {@code form/input}. */
  public FormPart.Input daysField() {
    FieldView field = field(ServiceTokenExpiry.IN_DAYS, "Days until it expires", DAYS_HINT);
    return line(field, days, "numeric");
  }

  private static FormPart.Input line(FieldView field, String text, String keyboard) {
    return new FormPart.Input(field, "text", text, "", keyboard, "off", 0, false);
  }

  /** The field of the scopes, for {@code form/checkboxes}. */
  public FormPart.Checkboxes scopesField() {
    return new FormPart.Checkboxes(
        field(ServiceToken.SCOPES, "What it is good for", "It is good for nothing else."),
        Arrays.stream(TokenScope.values()).map(this::option).toList());
  }

  /** What is wrong, for {@code form/summary}. */
  public List<SummaryLine> summary() {
    return wrong.stream()
        .map(
            violation ->
                new SummaryLine(
                    violation.pointer().value(),
                    label(violation.pointer()),
                    sentence(violation),
                    violation.pointer().names().get(0)))
        .toList();
  }

  private FormPart.Option option(TokenScope scope) {
    boolean chosen = scopes.contains(scope.key());
    return new FormPart.Option(scope.key(), label(scope), description(scope), chosen);
  }

  private static String label(TokenScope scope) {
    return switch (scope) {
      case PUBLISH_TARGETS_READ -> "Publish targets, with their credentials";
      case CONNECTORS_READ -> "Catalog and connectors, without credentials";
    };
  }

  private static String description(TokenScope scope) {
    return switch (scope) {
      case PUBLISH_TARGETS_READ -> scope.key() + ", for a service that publishes in your name";
      case CONNECTORS_READ -> scope.key() + ", for a service that only looks";
    };
  }

  private static String label(JsonPointer place) {
    if (place.isWithin(ServiceTokenName.POINTER)) {
      return "Name";
    }
    return place.isWithin(ServiceToken.SCOPES) ? "What it is good for" : "Days until it expires";
  }

  private FieldView field(JsonPointer place, String label, String hint) {
    List<String> errors =
        wrong.stream()
            .filter(violation -> violation.pointer().isWithin(place))
            .map(TokenForm::sentence)
            .distinct()
            .toList();
    String id = place.lastName();
    return new FieldView(id, place.value(), label, List.of(hint), "", errors, true, false);
  }

  private static String sentence(Violation violation) {
    String message = EnglishReasons.of(violation.reason());
    return Character.toUpperCase(message.charAt(0)) + message.substring(1) + ".";
  }
}
