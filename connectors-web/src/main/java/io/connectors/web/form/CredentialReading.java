package io.connectors.web.form;

import io.connectors.domain.credential.CredentialChange;
import io.connectors.domain.credential.Secret;
import io.connectors.domain.shared.JsonPointer;
import io.connectors.domain.shared.JsonValue;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Reads the credentials of a submitted form; every text becomes a secret at once. Of those that are
 * secret nothing is kept for drawing the form again but that they were given.
 */
final class CredentialReading {

  private static final JsonPointer AUTH = ConnectorForm.AUTH;

  private final CredentialFieldset fieldset;
  private final Occasion occasion;
  private final Reading reading;
  private final Map<String, Optional<Secret>> change = new LinkedHashMap<>();
  private final Map<String, JsonValue> choices = new LinkedHashMap<>();
  private boolean typed;

  private CredentialReading(CredentialFieldset fieldset, Occasion occasion, Reading reading) {
    this.fieldset = fieldset;
    this.occasion = occasion;
    this.reading = reading;
  }

  static CredentialChange read(CredentialFieldset fieldset, Occasion occasion, Reading reading) {
    return new CredentialReading(fieldset, occasion, reading).change();
  }

  private CredentialChange change() {
    fieldset.fields().forEach(this::read);
    change.keySet().removeAll(notChosen());
    if (occasion.prefills() && !typed) {
      change.clear(); // what the form suggested by itself is no attempt to give credentials
    }
    boolean removesAll = false;
    for (JsonPointer place : reading.unset(AUTH)) {
      if (place.equals(AUTH)) {
        removesAll = true;
      } else if (place.names().size() == 2) {
        remove(place);
      } else {
        reading.refuse(Spot.of(place), ConnectorForm.UNKNOWN);
      }
    }
    reading.unknown(AUTH).forEach(each -> reading.refuse(Spot.of(each), ConnectorForm.UNKNOWN));
    return removesAll ? removeAll() : asChange();
  }

  private void read(String name, Member member) {
    Spot spot = Spot.of(AUTH.child(name));
    List<String> texts = reading.take(spot);
    if (texts.stream().distinct().count() > 1) {
      reading.refuse(spot, "was given more than once");
    }
    texts.stream()
        .findFirst()
        .filter(text -> !text.isBlank())
        .ifPresent(text -> give(name, member.field(), text));
  }

  private void give(String name, Field field, String text) {
    JsonPointer place = AUTH.child(name);
    typed |= !field.initial().equals(Optional.of(JsonValue.of(text)));
    boolean concealed = field instanceof TextField typed && typed.concealed();
    if (concealed) {
      reading.kept().markGiven(place);
    } else {
      reading.kept().add(place, text);
      choices.put(name, JsonValue.of(text));
    }
    boolean lines = field instanceof TextField typed && typed.kind().isMultiline();
    change.put(name, Optional.of(Secret.of(lines ? text.replace("\r\n", "\n") : text)));
  }

  /** The fields that belong to what was not chosen, as far as the choice can be known. */
  private Set<String> notChosen() {
    Set<String> names = new HashSet<>();
    if (fieldset.knowsChoices(occasion.stored())) {
      List<Conditional> parts = fieldset.object().conditionals();
      parts.forEach(part -> part.members().forEach(member -> names.add(member.name())));
      parts.stream()
          .filter(part -> part.holds(choices))
          .forEach(part -> part.members().forEach(member -> names.remove(member.name())));
    }
    return names;
  }

  private void remove(JsonPointer place) {
    if (change.containsKey(place.lastName())) {
      reading.refuse(Spot.of(place), "must be either replaced or removed, not both");
    } else {
      change.put(place.lastName(), Optional.empty());
    }
  }

  private CredentialChange removeAll() {
    if (change.values().stream().anyMatch(Optional::isPresent)) {
      reading.refuse(Spot.of(AUTH), "must be either replaced or removed, not both");
      return asChange();
    }
    return CredentialChange.removeAll();
  }

  private CredentialChange asChange() {
    return change.isEmpty() ? CredentialChange.none() : CredentialChange.of(change);
  }
}
