package io.connectors.bootstrap.settings;

import io.connectors.domain.access.Role;
import io.connectors.domain.shared.InvalidRequest;
import io.connectors.domain.shared.JsonValue;
import io.connectors.domain.shared.JsonValue.JsonString;
import io.connectors.web.json.JsonReader;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;

/**
 * Parses {@code CONNECTORS_OIDC_ROLES}: pairs separated by commas, or a JSON object whose keys may
 * contain any character.
 */
final class OpenIdRoles {

  /** Without {@code publisher}: only programs may read credentials. */
  private static final Set<Role> OF_USERS =
      Set.of(Role.MEMBER, Role.TENANT_ADMIN, Role.GLOBAL_ADMIN);

  private final Map<String, Role> roles = new HashMap<>();

  private OpenIdRoles() {}

  /**
   * Our role for each role of the provider.
   *
   * @throws StartupError if the text is malformed, or a role is repeated or not assignable
   */
  static Map<String, Role> read(String text) {
    OpenIdRoles parsed = new OpenIdRoles();
    if (text.strip().startsWith("{")) {
      parsed.addObject(text);
    } else {
      parsed.addPairs(text);
    }
    return Map.copyOf(parsed.roles);
  }

  private void addPairs(String text) {
    for (String pair : text.split(",", -1)) {
      int equals = pair.indexOf('=');
      String name = equals < 0 ? "" : pair.substring(0, equals).strip();
      add(name, pair.substring(equals + 1).strip());
    }
  }

  private void addObject(String text) {
    try {
      Map<String, JsonValue> pairs =
          JsonReader.readObject(text.getBytes(StandardCharsets.UTF_8)).properties();
      pairs.forEach((name, role) -> add(name, role instanceof JsonString key ? key.value() : ""));
    } catch (InvalidRequest malformed) {
      throw invalid();
    }
    if (roles.isEmpty()) {
      throw invalid();
    }
  }

  private void add(String name, String key) {
    Role role = Role.ofKey(key).filter(OF_USERS::contains).orElseThrow(OpenIdRoles::invalid);
    if (name.isBlank() || roles.put(name, role) != null) {
      throw invalid();
    }
  }

  private static StartupError invalid() {
    return new StartupError(
        "CONNECTORS_OIDC_ROLES must be pairs such as staff=member,boss=tenant_admin, or a JSON"
            + " object such as {\"staff\": \"member\"}. Name each role of the provider once, and map"
            + " it to member, tenant_admin or global_admin.");
  }
}
