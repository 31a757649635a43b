package io.connectors.application.connector;

import io.connectors.domain.connector.Connector;
import io.connectors.domain.connector.ConnectorName;
import io.connectors.domain.connector.Tags;
import io.connectors.domain.credential.CredentialChange;
import io.connectors.domain.credential.SealedCredentials;
import io.connectors.domain.shared.JsonPointer;
import io.connectors.domain.shared.JsonValue;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The names of changed fields for the audit trail, without values. */
final class ChangedFields {

  private ChangedFields() {}

  static List<String> ofNew(Connector connector) {
    List<String> fields = new ArrayList<>();
    fields.add(ConnectorName.POINTER.value());
    addIf(!connector.tags().values().isEmpty(), Tags.POINTER, fields);
    Map<String, JsonValue> config = connector.configuration().values().properties();
    config.keySet().forEach(name -> fields.add(RequestPointers.CONFIG.child(name).value()));
    authOf(connector).forEach(name -> fields.add(RequestPointers.AUTH.child(name).value()));
    return fields;
  }

  static List<String> between(Connector before, Connector after, CredentialChange auth) {
    List<String> fields = new ArrayList<>();
    addIf(!before.name().equals(after.name()), ConnectorName.POINTER, fields);
    addIf(!before.tags().equals(after.tags()), Tags.POINTER, fields);
    addIf(before.state().status() != after.state().status(), RequestPointers.STATUS, fields);
    Map<String, JsonValue> old = before.configuration().values().properties();
    Map<String, JsonValue> now = after.configuration().values().properties();
    for (String name : union(old.keySet(), now.keySet())) {
      boolean same = old.containsKey(name) && old.get(name).equals(now.get(name));
      addIf(!same, RequestPointers.CONFIG.child(name), fields);
    }
    touched(authOf(before), authOf(after), auth)
        .forEach(name -> fields.add(RequestPointers.AUTH.child(name).value()));
    return fields;
  }

  /** Set and removed fields. Replacing undecryptable credentials can remove other fields, too. */
  private static Set<String> touched(
      List<String> before, List<String> after, CredentialChange change) {
    Set<String> touched = new LinkedHashSet<>(before);
    after.forEach(touched::remove);
    change.fields().forEach((name, given) -> given.ifPresent(secret -> touched.add(name)));
    return touched;
  }

  private static List<String> authOf(Connector connector) {
    return connector.credentials().map(SealedCredentials::fields).orElse(List.of());
  }

  private static Set<String> union(Set<String> some, Set<String> others) {
    Set<String> all = new LinkedHashSet<>(some);
    all.addAll(others);
    return all;
  }

  private static void addIf(boolean changed, JsonPointer place, List<String> fields) {
    if (changed) {
      fields.add(place.value());
    }
  }
}
