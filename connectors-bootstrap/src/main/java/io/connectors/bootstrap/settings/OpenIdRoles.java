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
 * Reads the roles of {@code CONNECTORS_OIDC_ROLES}: pairs with commas, or a JSON object, whose keys
 * may hold any character.
 */
final class OpenIdRoles {

  /** The roles of people. A publisher is handed credentials: that is for a program. */
  private static final Set<Role> OF_PEOPLE =
      Set.of(Role.MEMBER, Role.TENANT_ADMIN, Role.GLOBAL_ADMIN);

  private final Map<String, Role> roles = new HashMap<>();

  private OpenIdRoles() {}

  /**
   * Our role for each role of the issuer.
   *
   * @throws StartupError if the text is malformed, names a role twice, or one that is not for
   *     people
   */
  static Map<String, Role> read(String text) {
    OpenIdRoles read = new OpenIdRoles();
    if (text.strip().startsWith("{")) {
      read.addObject(text);
    } else {
      read.addPairs(text);
    }
    return Map.copyOf(read.roles);
  }

  private void addPairs(String text) {
    for (String pair : text.split(",", -1)) {
      int end = pair.indexOf('=');
      add(end < 0 ? "" : pair.substring(0, end).strip(), pair.substring(end + 1).strip());
    }
  }

  private void addObject(String text) {
    try {
      Map<String, JsonValue> pairs =
          JsonReader.readObject(text.getBytes(StandardCharsets.UTF_8)).properties();
      pairs.forEach((name, role) -> add(name, role instanceof JsonString key ? key.value() : ""));
    } catch (InvalidRequest malformed) {
      throw refusal();
    }
    if (roles.isEmpty()) {
      throw refusal();
    }
  }

  private void add(String name, String key) {
    Role role = Role.ofKey(key).filter(OF_PEOPLE::contains).orElseThrow(OpenIdRoles::refusal);
    if (name.isBlank() || roles.put(name, role) != null) {
      throw refusal();
    }
  }

  private static StartupError refusal() {
    return new StartupError(
        "CONNECTORS_OIDC_ROLES must be pairs such as staff=member,boss=tenant_admin, or a JSON"
            + " object such as {\"staff\": \"member\"}, of roles there, each once, and of member,"
            + " tenant_admin or global_admin.");
  }
}
