package io.connectors.forms.model;

import io.connectors.domain.shared.JsonPointer;
import io.connectors.domain.shared.JsonValue;
import io.connectors.domain.shared.JsonValue.JsonObject;
import io.connectors.domain.shared.violation.FormReason;
import io.connectors.forms.input.FieldPath;
import io.connectors.forms.input.FormReader;
import io.connectors.forms.input.FormValues;
import io.connectors.forms.keyword.FieldLabel;
import io.connectors.forms.keyword.SchemaNode;
import io.connectors.forms.render.RenderContext;
import io.connectors.forms.view.FieldView;
import io.connectors.forms.view.FormPart;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The fields of an object. Properties without a field are in a text area as a JSON object, at the
 * place of the object.
 *
 * @param properties the unconditional fields in order
 * @param open whether other properties are intended, so that the text area is always shown
 * @param onlyKnown whether other properties are forbidden: a stored one is no longer used
 */
record ObjectField(
    FieldLabel label,
    Optional<JsonValue> initial,
    List<Property> properties,
    List<Conditional> conditionals,
    boolean open,
    boolean onlyKnown)
    implements Field {

  @Override
  public boolean fill(JsonPointer place, JsonValue value, FormValues formValues) {
    if (!(value instanceof JsonObject object)) {
      return false;
    }
    Map<String, JsonValue> others = new LinkedHashMap<>();
    object
        .properties()
        .forEach(
            (name, inner) ->
                property(name, object.properties())
                    .ifPresentOrElse(
                        property -> fillMember(property, place, inner, formValues),
                        () -> fillOther(place, name, inner, formValues, others)));
    if (!others.isEmpty()) {
      formValues.add(place, JsonField.layout(new JsonObject(others)));
    }
    return true;
  }

  /** A deciding choice stays a choice, with its lost option beside it. */
  private void fillMember(
      Property property, JsonPointer place, JsonValue value, FormValues formValues) {
    boolean lost =
        decides(property)
            && property.field() instanceof ChoiceField choice
            && choice.options().ofValue(value).isEmpty();
    if (lost) {
      formValues.markLostOption(place.child(property.name()), FixedField.shown(value));
    } else {
      property.fill(place, value, formValues);
    }
  }

  private void fillOther(
      JsonPointer place,
      String name,
      JsonValue value,
      FormValues formValues,
      Map<String, JsonValue> others) {
    if (onlyKnown && SchemaNode.isNameable(name)) {
      LostProperties.fill(place.child(name), value, formValues);
    } else {
      others.put(name, value);
    }
  }

  private boolean decides(Property property) {
    return conditionals.stream()
        .anyMatch(part -> part.condition().property().equals(property.name()));
  }

  /** The field with a name; of several, the one for these values. */
  private Optional<Property> property(String name, Map<String, JsonValue> values) {
    Stream<Conditional> chosen = conditionals.stream().filter(part -> part.holds(values));
    return Stream.of(properties.stream(), properties(chosen), properties(conditionals.stream()))
        .flatMap(found -> found)
        .filter(property -> property.name().equals(name))
        .findFirst();
  }

  private static Stream<Property> properties(Stream<Conditional> parts) {
    return parts.flatMap(part -> part.properties().stream());
  }

  /** A copy without the text area for other properties. */
  ObjectField closed() {
    return new ObjectField(label, initial, properties, conditionals, false, onlyKnown);
  }

  /** All fields by name; exclusive ones only once. */
  Map<String, Property> all() {
    Map<String, Property> all = new LinkedHashMap<>();
    Stream.concat(properties.stream(), properties(conditionals.stream()))
        .forEach(property -> all.putIfAbsent(property.name(), property));
    return all;
  }

  @Override
  public void prefill(JsonPointer place, FormValues formValues) {
    initial.ifPresent(value -> fill(place, value, formValues));
    properties.forEach(property -> property.prefill(place, formValues));
    Map<String, JsonValue> values = decisiveValues(place, formValues);
    conditionals.stream()
        .filter(part -> !part.exclusive() || part.holds(values))
        .flatMap(part -> part.properties().stream())
        .forEach(property -> property.prefill(place, formValues));
  }

  @Override
  public Optional<JsonValue> read(FieldPath path, boolean required, FormReader reader) {
    Map<String, JsonValue> values = new LinkedHashMap<>();
    for (Property property : properties) {
      property.read(path, reader).ifPresent(value -> values.put(property.name(), value));
    }
    conditionals.forEach(part -> part.read(path, values, reader));
    readOthers(path, values, reader);
    LostProperties.read(path, all().keySet(), values, reader);
    boolean blank = values.isEmpty() || !reader.hasText(path);
    return blank && !required ? Optional.empty() : Optional.of(new JsonObject(values));
  }

  private void readOthers(FieldPath path, Map<String, JsonValue> values, FormReader reader) {
    Optional<JsonValue> others = reader.json(path);
    if (others.isPresent() && others.filter(JsonObject.class::isInstance).isEmpty()) {
      reader.refuse(path, FormReason.NOT_A_JSON_OBJECT);
    }
    others
        .filter(JsonObject.class::isInstance)
        .map(JsonObject.class::cast)
        .ifPresent(
            object ->
                object
                    .properties()
                    .forEach((name, value) -> addOther(path, name, value, values, reader)));
  }

  private void addOther(
      FieldPath path,
      String name,
      JsonValue value,
      Map<String, JsonValue> values,
      FormReader reader) {
    if (all().containsKey(name)) {
      reader.refuse(path.child(name), FormReason.HAS_OWN_FIELD);
    } else {
      values.put(name, value);
    }
  }

  @Override
  public FormPart.Group draw(JsonPointer place, boolean required, RenderContext context) {
    List<FormPart> parts = parts(place, required ? context : context.relaxed());
    boolean conditional = !required && properties.stream().anyMatch(Property::required);
    return new FormPart.Group(
        context
            .field(label, place, false)
            .saying(conditional ? context.texts().text("form.hint.optional-group") : ""),
        parts);
  }

  /** The fields without their group. */
  List<FormPart> parts(JsonPointer place, RenderContext context) {
    List<FormPart> parts = new ArrayList<>();
    Map<String, List<FormPart>> groups = new LinkedHashMap<>();
    Map<String, JsonValue> values = decisiveValues(place, context.values());
    for (Property property : properties) {
      List<FormPart> here =
          property.group().isEmpty() ? parts : group(property.group(), groups, parts);
      here.add(property.draw(place, context));
      for (int i = 0; i < conditionals.size(); i++) {
        Conditional part = conditionals.get(i);
        if (part.condition().property().equals(property.name())) {
          here.add(part.draw(place, property.field(), part.holds(values), i, context));
        }
      }
    }
    parts.addAll(LostProperties.draw(place, all().keySet(), context));
    if (open || !context.values().all(place).isEmpty()) {
      parts.add(others(place, context));
    }
    return parts;
  }

  private static List<FormPart> group(
      String title, Map<String, List<FormPart>> groups, List<FormPart> parts) {
    return groups.computeIfAbsent(
        title,
        any -> {
          List<FormPart> inside = new ArrayList<>();
          parts.add(new FormPart.Section(title, inside));
          return inside;
        });
  }

  private FormPart others(JsonPointer place, RenderContext context) {
    FieldLabel others = FieldLabel.of(context.texts().text("form.others.label"));
    FieldView field = context.variant(place, conditionals.size()).field(others, place, false);
    return JsonField.drawJson(field, place, false, context);
  }

  /** The values of deciding fields that are present and well-formed. */
  private Map<String, JsonValue> decisiveValues(JsonPointer place, FormValues formValues) {
    Map<String, JsonValue> values = new LinkedHashMap<>();
    FormReader reader = FormReader.of(formValues);
    for (Property property : properties) {
      if (decides(property)) {
        property
            .read(FieldPath.of(place), reader)
            .ifPresent(value -> values.put(property.name(), value));
      }
    }
    return values;
  }
}
