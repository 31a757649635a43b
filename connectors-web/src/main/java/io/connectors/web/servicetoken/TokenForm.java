package io.connectors.web.servicetoken;

import io.connectors.application.servicetoken.CreateServiceToken;
import io.connectors.domain.access.Caller;
import io.connectors.domain.access.TokenScope;
import io.connectors.domain.configuration.ValidationReport;
import io.connectors.domain.idempotency.IdempotentRequest;
import io.connectors.domain.servicetoken.ServiceToken;
import io.connectors.domain.servicetoken.ServiceTokenExpiry;
import io.connectors.domain.servicetoken.ServiceTokenName;
import io.connectors.domain.shared.JsonPointer;
import io.connectors.domain.shared.violation.Violation;
import io.connectors.forms.text.FormSentences;
import io.connectors.forms.view.FieldView;
import io.connectors.forms.view.FormPart;
import io.connectors.forms.view.SummaryLine;
import io.connectors.web.message.Messages;
import io.connectors.web.shared.FormFields;
import io.connectors.web.shared.HiddenFields;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * Value: the form that creates a token, with its values and violations.
 *
 * @param scopes the keys of the selected scopes
 * @param days the lifetime as typed
 * @param key the idempotency key of the form
 */
record TokenForm(
    String name, List<String> scopes, String days, String key, List<Violation> violations) {

  private static final FormSentences FORM = new FormSentences(Messages.ENGLISH::text, Map.of());

  static TokenForm empty() {
    return new TokenForm(
        "",
        List.of(),
        String.valueOf(ServiceTokenExpiry.DEFAULT_DAYS),
        HiddenFields.newKey(),
        List.of());
  }

  static TokenForm read(FormFields fields) {
    return new TokenForm(
        fields.text(ServiceTokenName.POINTER.value()),
        fields.all(ServiceToken.SCOPES.value()),
        fields.text(ServiceTokenExpiry.IN_DAYS.value()).strip(),
        HiddenFields.key(fields),
        List.of());
  }

  TokenForm with(List<Violation> violations) {
    return new TokenForm(name, scopes, days, key, violations);
  }

  CreateServiceToken.Command command(Caller caller, Optional<IdempotentRequest> request) {
    Optional<Integer> number = number();
    boolean malformed = number.isEmpty() && !days.isEmpty();
    return new CreateServiceToken.Command(
        caller,
        Optional.of(name),
        Optional.of(scopes),
        Optional.empty(),
        number,
        malformed
            ? ValidationReport.of(ServiceTokenExpiry.IN_DAYS, ServiceTokenExpiry.OUT_OF_RANGE)
            : ValidationReport.CLEAN,
        request);
  }

  private Optional<Integer> number() {
    try {
      return Optional.of(Integer.parseInt(days));
    } catch (NumberFormatException malformed) {
      return Optional.empty();
    }
  }

  public FormPart.Input nameField() {
    return input(ServiceTokenName.POINTER, name, "");
  }

  public FormPart.Input daysField() {
    return input(ServiceTokenExpiry.IN_DAYS, days, "numeric");
  }

  private FormPart.Input input(JsonPointer pointer, String value, String keyboard) {
    String hint = Messages.ENGLISH.text(key(pointer) + ".hint", ServiceTokenExpiry.MAX_DAYS);
    return new FormPart.Input(
        field(pointer, List.of(hint)), "text", value, "", keyboard, "off", 0, false);
  }

  public FormPart.Checkboxes scopesField() {
    return new FormPart.Checkboxes(
        field(ServiceToken.SCOPES, List.of()),
        Arrays.stream(TokenScope.values()).map(this::option).toList());
  }

  public List<SummaryLine> summary() {
    return violations.stream()
        .map(
            violation ->
                new SummaryLine(
                    violation.pointer().value(),
                    text(key(violation.pointer())),
                    sentence(violation),
                    violation.pointer().names().get(0)))
        .toList();
  }

  private FormPart.Option option(TokenScope scope) {
    boolean chosen = scopes.contains(scope.key());
    String key = "token.scope." + scope.name().toLowerCase(Locale.ROOT).replace('_', '-');
    return new FormPart.Option(
        scope.key(), text(key), Messages.ENGLISH.text(key + ".hint", scope.key()), chosen);
  }

  private static String key(JsonPointer pointer) {
    if (pointer.isWithin(ServiceTokenName.POINTER)) {
      return "token.name";
    }
    return pointer.isWithin(ServiceToken.SCOPES) ? "token.scopes" : "token.days";
  }

  private static String text(String key) {
    return Messages.ENGLISH.text(key);
  }

  private FieldView field(JsonPointer pointer, List<String> hints) {
    List<String> errors =
        violations.stream()
            .filter(violation -> violation.pointer().isWithin(pointer))
            .map(TokenForm::sentence)
            .distinct()
            .toList();
    String id = pointer.lastName();
    return new FieldView(id, pointer.value(), text(key(pointer)), hints, "", errors, true, false);
  }

  private static String sentence(Violation violation) {
    return FORM.of(violation.reason());
  }
}
