package io.connectors.bootstrap.settings;

import static io.connectors.bootstrap.settings.KnownSetting.CONNECTORS_JWT_AUDIENCE;
import static io.connectors.bootstrap.settings.KnownSetting.CONNECTORS_JWT_ISSUER;
import static io.connectors.bootstrap.settings.KnownSetting.CONNECTORS_OIDC_CLIENT_ID;
import static io.connectors.bootstrap.settings.KnownSetting.CONNECTORS_OIDC_CLIENT_SECRET;
import static io.connectors.bootstrap.settings.KnownSetting.CONNECTORS_OIDC_ISSUER;
import static io.connectors.bootstrap.settings.KnownSetting.CONNECTORS_OIDC_NAME;
import static io.connectors.bootstrap.settings.KnownSetting.CONNECTORS_OIDC_ROLES;
import static io.connectors.bootstrap.settings.KnownSetting.CONNECTORS_OIDC_ROLES_CLAIM;
import static io.connectors.bootstrap.settings.KnownSetting.CONNECTORS_OIDC_SCOPES;
import static io.connectors.bootstrap.settings.KnownSetting.CONNECTORS_OIDC_TENANT_CLAIM;
import static io.connectors.bootstrap.settings.KnownSetting.CONNECTORS_PUBLIC_URL;

import io.connectors.domain.access.Role;
import io.connectors.domain.credential.Secret;
import io.connectors.signin.oidc.ClaimMapping;
import io.connectors.signin.oidc.ClaimPath;
import io.connectors.web.openid.OpenIdClient;
import io.connectors.web.openid.SecureUri;
import java.net.URI;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Reads the settings of the OpenID Connect provider. */
final class OpenIdSettings {

  private static final Map<String, Role> SAME_NAMES =
      Map.of(Role.MEMBER.key(), Role.MEMBER, Role.TENANT_ADMIN.key(), Role.TENANT_ADMIN);

  private final Settings settings;

  private OpenIdSettings(Settings settings) {
    this.settings = settings;
  }

  /**
   * The configured provider; empty if none is configured.
   *
   * @throws StartupError if a setting is missing or wrong, or a URL does not use TLS
   */
  static Optional<OpenIdIssuer> in(Settings settings) {
    boolean configured =
        Stream.of(
                CONNECTORS_OIDC_ISSUER,
                CONNECTORS_OIDC_CLIENT_ID,
                CONNECTORS_OIDC_CLIENT_SECRET,
                CONNECTORS_OIDC_SCOPES,
                CONNECTORS_OIDC_TENANT_CLAIM,
                CONNECTORS_OIDC_ROLES_CLAIM,
                CONNECTORS_OIDC_ROLES,
                CONNECTORS_OIDC_NAME)
            .anyMatch(setting -> settings.text(setting).isPresent());
    return configured ? Optional.of(new OpenIdSettings(settings).issuer()) : Optional.empty();
  }

  private OpenIdIssuer issuer() {
    rejectSameAudience();
    return new OpenIdIssuer(client(), settings.text(CONNECTORS_OIDC_CLIENT_SECRET).map(Secret::of));
  }

  /**
   * Otherwise an ID token would also be accepted as an access token, and its roles would bypass the
   * mapping.
   */
  private void rejectSameAudience() {
    boolean isSameIssuer = areSame(CONNECTORS_OIDC_ISSUER, CONNECTORS_JWT_ISSUER);
    if (isSameIssuer && areSame(CONNECTORS_OIDC_CLIENT_ID, CONNECTORS_JWT_AUDIENCE)) {
      throw new StartupError(
          "CONNECTORS_JWT_AUDIENCE must differ from CONNECTORS_OIDC_CLIENT_ID if both belong to one"
              + " issuer: ID tokens must not be accepted as API tokens.");
    }
  }

  private boolean areSame(KnownSetting one, KnownSetting other) {
    return settings.text(one).isPresent() && settings.text(one).equals(settings.text(other));
  }

  private OpenIdClient client() {
    URI issuer = issuerUrl();
    return new OpenIdClient(
        issuer,
        required(CONNECTORS_OIDC_CLIENT_ID),
        scopes(),
        new ClaimMapping(
            claim(CONNECTORS_OIDC_TENANT_CLAIM, "tenant_id"),
            claim(CONNECTORS_OIDC_ROLES_CLAIM, "roles"),
            roles()),
        publicUrl(),
        settings.text(CONNECTORS_OIDC_NAME).orElse(issuer.getHost()));
  }

  private URI issuerUrl() {
    return SecureUri.read(required(CONNECTORS_OIDC_ISSUER))
        .filter(address -> address.getRawQuery() == null)
        .orElseThrow(
            () ->
                new StartupError(
                    "CONNECTORS_OIDC_ISSUER must be an https URL without a query (http only on this"
                        + " machine)."));
  }

  private URI publicUrl() {
    return SecureUri.read(required(CONNECTORS_PUBLIC_URL))
        .filter(address -> address.getRawQuery() == null)
        .filter(address -> Set.of("", "/").contains(address.getRawPath()))
        .orElseThrow(
            () ->
                new StartupError(
                    "CONNECTORS_PUBLIC_URL must be an https URL without a path or query (http only"
                        + " on this machine)."));
  }

  private List<String> scopes() {
    List<String> scopes =
        Arrays.stream(settings.text(CONNECTORS_OIDC_SCOPES).orElse("openid profile").split(" ", -1))
            .filter(scope -> !scope.isBlank())
            .toList();
    if (!scopes.contains("openid")) {
      throw new StartupError(
          "CONNECTORS_OIDC_SCOPES must contain openid and be separated by spaces.");
    }
    return scopes;
  }

  private Map<String, Role> roles() {
    return settings.text(CONNECTORS_OIDC_ROLES).map(OpenIdRoles::read).orElse(SAME_NAMES);
  }

  private ClaimPath claim(KnownSetting setting, String fallback) {
    String text = settings.text(setting).orElse(fallback);
    if (!ClaimPath.isWellFormed(text)) {
      throw new StartupError(
          setting
              + " must be the name of a claim, a path with dots such as realm_access.roles, or a"
              + " JSON Pointer such as /realm_access/roles.");
    }
    return new ClaimPath(text);
  }

  private String required(KnownSetting setting) {
    return settings.required(
        setting,
        "single sign-on requires CONNECTORS_OIDC_ISSUER, CONNECTORS_OIDC_CLIENT_ID and"
            + " CONNECTORS_PUBLIC_URL.");
  }
}
