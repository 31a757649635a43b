package io.connectors.forms.model;

import io.connectors.domain.credential.CredentialChange;
import io.connectors.domain.credential.Secret;
import io.connectors.domain.shared.JsonPointer;
import io.connectors.domain.shared.JsonValue;
import io.connectors.domain.shared.violation.FieldReason;
import io.connectors.domain.shared.violation.FormReason;
import io.connectors.forms.input.FieldPath;
import io.connectors.forms.input.FormMode;
import io.connectors.forms.input.FormReader;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Reads the credentials of a submitted form into secrets. To render the form again, only the names
 * of given secrets are kept.
 */
final class CredentialReader {

  private static final JsonPointer AUTH = ConnectorForm.AUTH;

  private final CredentialFieldset fieldset;
  private final FormMode mode;
  private final FormReader reader;
  private final Map<String, Optional<Secret>> change = new LinkedHashMap<>();
  private final Map<String, JsonValue> choices = new LinkedHashMap<>();
  private boolean typed;

  private CredentialReader(CredentialFieldset fieldset, FormMode mode, FormReader reader) {
    this.fieldset = fieldset;
    this.mode = mode;
    this.reader = reader;
  }

  static CredentialChange read(CredentialFieldset fieldset, FormMode mode, FormReader reader) {
    return new CredentialReader(fieldset, mode, reader).change();
  }

  private CredentialChange change() {
    fieldset.fields().forEach(this::read);
    change.keySet().removeAll(notChosen());
    if (mode.prefills() && !typed) {
      change.clear(); // defaults of the form do not count as given credentials
    }
    boolean removesAll = false;
    for (JsonPointer place : reader.unset(AUTH)) {
      if (place.equals(AUTH)) {
        removesAll = true;
      } else if (place.names().size() == 2) {
        remove(place);
      } else {
        reader.refuse(FieldPath.of(place), FieldReason.UNKNOWN_FIELD);
      }
    }
    reader
        .unknown(AUTH)
        .forEach(each -> reader.refuse(FieldPath.of(each), FieldReason.UNKNOWN_FIELD));
    return removesAll ? removeAll() : asChange();
  }

  private void read(String name, Property property) {
    FieldPath path = FieldPath.of(AUTH.child(name));
    List<String> texts = reader.take(path);
    if (texts.stream().distinct().count() > 1) {
      reader.refuse(path, FormReason.GIVEN_MORE_THAN_ONCE);
    }
    texts.stream()
        .findFirst()
        .filter(text -> !text.isBlank())
        .ifPresent(text -> give(name, property.field(), text));
  }

  private void give(String name, Field field, String text) {
    JsonPointer place = AUTH.child(name);
    typed |= !field.initial().equals(Optional.of(JsonValue.of(text)));
    boolean concealed = field instanceof TextField typed && typed.concealed();
    if (concealed) {
      reader.kept().markGiven(place);
    } else {
      reader.kept().add(place, text);
      choices.put(name, JsonValue.of(text));
    }
    boolean lines = field instanceof TextField typed && typed.kind().isMultiline();
    change.put(name, Optional.of(Secret.of(lines ? text.replace("\r\n", "\n") : text)));
  }

  /** The fields of branches that are not selected, as far as known. */
  private Set<String> notChosen() {
    Set<String> names = new HashSet<>();
    if (fieldset.knowsChoices(mode.stored())) {
      List<Conditional> parts = fieldset.object().conditionals();
      parts.forEach(part -> part.properties().forEach(property -> names.add(property.name())));
      parts.stream()
          .filter(part -> part.holds(choices))
          .forEach(part -> part.properties().forEach(property -> names.remove(property.name())));
    }
    return names;
  }

  private void remove(JsonPointer place) {
    if (change.containsKey(place.lastName())) {
      reader.refuse(FieldPath.of(place), FormReason.REPLACED_AND_REMOVED);
    } else {
      change.put(place.lastName(), Optional.empty());
    }
  }

  private CredentialChange removeAll() {
    if (change.values().stream().anyMatch(Optional::isPresent)) {
      reader.refuse(FieldPath.of(AUTH), FormReason.REPLACED_AND_REMOVED);
      return asChange();
    }
    return CredentialChange.removeAll();
  }

  private CredentialChange asChange() {
    return change.isEmpty() ? CredentialChange.none() : CredentialChange.of(change);
  }
}
