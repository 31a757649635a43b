package io.connectors.web.form;

import io.connectors.domain.configuration.ConfigSchema;
import io.connectors.domain.configuration.Configuration;
import io.connectors.domain.configuration.ConfigurationReport;
import io.connectors.domain.connector.ConnectorName;
import io.connectors.domain.connector.Tags;
import io.connectors.domain.credential.CredentialChange;
import io.connectors.domain.shared.JsonPointer;
import io.connectors.domain.shared.JsonValue.JsonObject;
import io.connectors.domain.shared.Violation;
import io.connectors.domain.text.LabelText;
import io.connectors.web.shared.FormFields;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The form to create or edit connectors of one type: name, tags, settings and credentials.
 * Immutable, safe for use by many threads.
 */
public final class ConnectorForm {

  static final JsonPointer CONFIG = JsonPointer.to("config");
  public static final JsonPointer AUTH = JsonPointer.to("auth");

  static final String UNKNOWN = "is not a known field";

  private static final int MOST_FIELDS = 2000;
  private static final String NOT_KEPT = "was not kept, as no secret is: type it again";
  private static final TextField NAME = line("Name", "What your team calls this connector.");
  private static final TextField TAGS =
      line("Tags", "Words to find it again by, with commas between them. Optional.");

  private final ObjectField config;
  private final CredentialFieldset auth;

  private ConnectorForm(ObjectField config, CredentialFieldset auth) {
    this.config = config;
    this.auth = auth;
  }

  static ConnectorForm compile(ConfigSchema configSchema, ConfigSchema authSchema) {
    return new ConnectorForm(
        FieldCompiler.settings(configSchema, MOST_FIELDS),
        new CredentialFieldset(FieldCompiler.credentials(authSchema, MOST_FIELDS)));
  }

  private static TextField line(String title, String description) {
    Caption caption = new Caption(title, description, "", "", "");
    return new TextField(caption, Optional.empty(), TextField.Kind.LINE, false, false);
  }

  /** An empty form, prefilled with the defaults. */
  public DrawnForm create() {
    Entries entries = new Entries();
    config.prefill(CONFIG, entries);
    auth.prefill(AUTH, entries);
    return draw(entries, List.of(), Occasion.CREATE);
  }

  /** A form to create another connector with these values; defaults are not added to them. */
  public DrawnForm copy(String name, List<String> tags, Configuration configuration) {
    return draw(filled(name, tags, configuration), List.of(), Occasion.edit(List.of()));
  }

  /**
   * A form to change a connector.
   *
   * @param stored the names of the fields of its credentials
   */
  public DrawnForm edit(
      String name, List<String> tags, Configuration configuration, List<String> stored) {
    return draw(filled(name, tags, configuration), List.of(), Occasion.edit(stored));
  }

  /** Reads a form that was drawn to create a connector. */
  public SubmittedForm readCreated(FormFields fields) {
    return read(fields, Occasion.CREATE);
  }

  /**
   * Reads a form that was drawn to change a connector.
   *
   * @param stored the names of the fields of its credentials
   */
  public SubmittedForm readEdited(FormFields fields, List<String> stored) {
    return read(fields, Occasion.edit(stored));
  }

  /**
   * The submitted form again, everything typed still there except secrets.
   *
   * @param violations what is wrong with it, by place in a request of the API
   */
  public DrawnForm again(SubmittedForm submitted, List<Violation> violations) {
    List<Violation> all = new ArrayList<>(violations);
    submitted.kept().given().stream()
        .filter(lost -> violations.stream().noneMatch(each -> each.pointer().equals(lost)))
        .forEach(lost -> all.add(new Violation(lost, NOT_KEPT)));
    return draw(submitted.kept(), all, submitted.occasion());
  }

  private Entries filled(String name, List<String> tags, Configuration configuration) {
    Entries entries = new Entries();
    entries.add(ConnectorName.POINTER, name);
    entries.add(Tags.POINTER, String.join(", ", tags));
    config.fill(CONFIG, configuration.values(), entries);
    return entries;
  }

  private SubmittedForm read(FormFields fields, Occasion occasion) {
    Reading reading = Reading.of(fields, occasion.prefills());
    Optional<String> name = reading.one(Spot.of(ConnectorName.POINTER));
    Optional<String> tags = reading.one(Spot.of(Tags.POINTER));
    JsonObject values =
        (JsonObject) config.read(Spot.of(CONFIG), true, reading).orElse(JsonObject.EMPTY);
    reading.unknown(CONFIG).forEach(place -> reading.refuse(Spot.of(place), UNKNOWN));
    CredentialChange change = CredentialReading.read(auth, occasion, reading);
    return new SubmittedForm(
        name,
        tags.map(ConnectorForm::split),
        new Configuration(values),
        change,
        new ConfigurationReport(reading.violations()),
        reading.isRedraw(),
        reading.kept(),
        occasion);
  }

  private static List<String> split(String tags) {
    return Arrays.stream(tags.split(","))
        .map(LabelText::normalize)
        .filter(tag -> !tag.isEmpty())
        .toList();
  }

  private DrawnForm draw(Entries entries, List<Violation> violations, Occasion occasion) {
    Complaints complaints = Complaints.of(violations, labels());
    Drawing drawing = Drawing.of(entries, complaints, occasion);
    List<Drawn> basics =
        List.of(
            NAME.draw(ConnectorName.POINTER, true, drawing),
            TAGS.draw(Tags.POINTER, false, drawing));
    Drawn.Group settings = config.draw(CONFIG, true, drawing);
    Drawn.Group credentials = auth.draw(AUTH, drawing);
    return new DrawnForm(basics, shown(settings), shown(credentials), complaints.summary());
  }

  private static List<Drawn> shown(Drawn.Group group) {
    return group.parts().isEmpty() && group.face().errors().isEmpty() ? List.of() : List.of(group);
  }

  private Map<String, String> labels() {
    Map<String, String> labels = new HashMap<>();
    config.all().forEach((name, member) -> labels.put(name, member.field().caption().title()));
    auth.fields().forEach((name, member) -> labels.put(name, member.field().caption().title()));
    return labels;
  }
}
