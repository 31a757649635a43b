package io.connectors.forms.model;

import io.connectors.domain.configuration.ConfigSchema;
import io.connectors.domain.configuration.Configuration;
import io.connectors.domain.configuration.ValidationReport;
import io.connectors.domain.connector.ConnectorName;
import io.connectors.domain.connector.Tags;
import io.connectors.domain.credential.CredentialChange;
import io.connectors.domain.shared.JsonPointer;
import io.connectors.domain.shared.JsonValue;
import io.connectors.domain.shared.JsonValue.JsonObject;
import io.connectors.domain.shared.violation.FieldReason;
import io.connectors.domain.shared.violation.FormReason;
import io.connectors.domain.shared.violation.Violation;
import io.connectors.domain.text.LabelText;
import io.connectors.forms.input.FieldPath;
import io.connectors.forms.input.FormMode;
import io.connectors.forms.input.FormReader;
import io.connectors.forms.input.FormValues;
import io.connectors.forms.keyword.FieldLabel;
import io.connectors.forms.render.FieldErrors;
import io.connectors.forms.render.RenderContext;
import io.connectors.forms.text.FormSentences;
import io.connectors.forms.text.FormTexts;
import io.connectors.forms.view.FormPart;
import io.connectors.forms.view.FormView;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/**
 * The form to create or edit connectors of a type: name, tags, configuration and credentials.
 * Immutable and thread-safe.
 */
public final class ConnectorForm {

  static final JsonPointer CONFIG = JsonPointer.to("config");
  public static final JsonPointer AUTH = FormMode.AUTH;

  private static final int MAX_FIELDS = 2000;

  private final FormTexts texts;
  private final ObjectField config;
  private final CredentialFieldset auth;
  private final Function<String, JsonValue> parser;

  private ConnectorForm(
      FormTexts texts,
      ObjectField config,
      CredentialFieldset auth,
      Function<String, JsonValue> parser) {
    this.texts = texts;
    this.config = config;
    this.auth = auth;
    this.parser = parser;
  }

  /**
   * Compiles the form of a connector type.
   *
   * @param parser reads JSON from a text area; it throws {@link
   *     io.connectors.domain.shared.InvalidRequest} if that is malformed
   * @param texts the texts of the form
   */
  public static ConnectorForm compile(
      ConfigSchema configSchema,
      ConfigSchema authSchema,
      Function<String, JsonValue> parser,
      FormTexts texts) {
    return new ConnectorForm(
        texts,
        FieldCompiler.settings(configSchema, MAX_FIELDS, texts),
        new CredentialFieldset(FieldCompiler.credentials(authSchema, MAX_FIELDS, texts)),
        parser);
  }

  private TextField line(String key) {
    FieldLabel label =
        new FieldLabel(texts.text(key + ".label"), texts.text(key + ".hint"), "", "", List.of());
    return new TextField(label, Optional.empty(), TextField.Kind.LINE, false, false);
  }

  /** An empty form with default values. */
  public FormView create() {
    FormValues formValues = FormValues.empty(parser);
    config.prefill(CONFIG, formValues);
    auth.prefill(AUTH, formValues);
    return draw(formValues, List.of(), FormMode.CREATE);
  }

  /** A form to create a copy with these values, without defaults. */
  public FormView copy(String name, List<String> tags, Configuration configuration) {
    return draw(filled(name, tags, configuration), List.of(), FormMode.edit(List.of()));
  }

  /**
   * A form to change a connector.
   *
   * @param stored the names of its credential fields
   */
  public FormView edit(
      String name, List<String> tags, Configuration configuration, List<String> stored) {
    return draw(filled(name, tags, configuration), List.of(), FormMode.edit(stored));
  }

  /** Reads a submitted form of {@link #create}. */
  public SubmittedForm readCreated(Map<String, List<String>> fields) {
    return read(fields, FormMode.CREATE);
  }

  /**
   * Reads a submitted form of {@link #edit}.
   *
   * @param stored the names of the stored credential fields
   */
  public SubmittedForm readEdited(Map<String, List<String>> fields, List<String> stored) {
    return read(fields, FormMode.edit(stored));
  }

  /**
   * The submitted form with all typed values except secrets.
   *
   * @param violations the violations, with pointers as in an API request
   */
  public FormView again(SubmittedForm submitted, List<Violation> violations) {
    List<Violation> all = new ArrayList<>(violations);
    submitted.kept().values.given().stream()
        .filter(lost -> violations.stream().noneMatch(each -> each.pointer().equals(lost)))
        .forEach(lost -> all.add(new Violation(lost, FormReason.SECRET_NOT_KEPT)));
    return draw(submitted.kept().values, all, submitted.kept().mode);
  }

  private FormValues filled(String name, List<String> tags, Configuration configuration) {
    FormValues formValues = FormValues.empty(parser);
    formValues.add(ConnectorName.POINTER, name);
    formValues.add(Tags.POINTER, String.join(", ", tags));
    config.fill(CONFIG, configuration.values(), formValues);
    return formValues;
  }

  private SubmittedForm read(Map<String, List<String>> fields, FormMode mode) {
    FormReader reader = FormReader.of(fields, parser, mode.prefills());
    Optional<String> name = reader.one(FieldPath.of(ConnectorName.POINTER));
    Optional<String> tags = reader.one(FieldPath.of(Tags.POINTER));
    JsonObject values =
        (JsonObject) config.read(FieldPath.of(CONFIG), true, reader).orElse(JsonObject.EMPTY);
    reader
        .unknown(CONFIG)
        .forEach(place -> reader.refuse(FieldPath.of(place), FieldReason.UNKNOWN_FIELD));
    CredentialChange change = CredentialReader.read(auth, mode, reader);
    return new SubmittedForm(
        name,
        tags.map(ConnectorForm::split),
        new Configuration(values),
        change,
        new ValidationReport(reader.violations()),
        reader.isRedraw(),
        new SubmittedForm.Kept(reader.kept(), mode));
  }

  private static List<String> split(String tags) {
    return Arrays.stream(tags.split(","))
        .map(LabelText::normalize)
        .filter(tag -> !tag.isEmpty())
        .toList();
  }

  private FormView draw(FormValues formValues, List<Violation> violations, FormMode mode) {
    FieldErrors errors = FieldErrors.of(violations, new FormSentences(texts, labels()));
    RenderContext context = RenderContext.of(texts, formValues, errors, mode);
    List<FormPart> basics =
        List.of(
            line("form.name").draw(ConnectorName.POINTER, true, context),
            line("form.tags").draw(Tags.POINTER, false, context));
    FormPart.Group settings = config.draw(CONFIG, true, context);
    FormPart.Group credentials = auth.draw(AUTH, context);
    return new FormView(basics, shown(settings), shown(credentials), errors.summary());
  }

  private static List<FormPart> shown(FormPart.Group group) {
    return group.parts().isEmpty() && group.field().errors().isEmpty() ? List.of() : List.of(group);
  }

  private Map<String, String> labels() {
    Map<String, String> labels = new HashMap<>();
    config.all().forEach((name, property) -> labels.put(name, property.field().label().title()));
    auth.fields().forEach((name, property) -> labels.put(name, property.field().label().title()));
    return labels;
  }
}
