package io.connectors.bootstrap.command;

import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Test: rejects incomplete settings of an issuer, URLs without TLS and roles for programs. */
final class IssuerStartupErrorsTest extends StartupAssertions {

  @Test
  void rejects_incomplete_settings_of_an_issuer() {
    assertRejected(Map.of("CONNECTORS_JWKS_URL", "https://" + CONTENT), "CONNECTORS_JWT_ISSUER");
    assertRejected(Map.of("CONNECTORS_OIDC_CLIENT_SECRET", CONTENT), "CONNECTORS_OIDC_ISSUER");
  }

  @ParameterizedTest
  @ValueSource(strings = {"CONNECTORS_OIDC_CLIENT_ID", "CONNECTORS_PUBLIC_URL"})
  void rejects_incomplete_settings_of_single_sign_on(String missing) {
    Map<String, String> settings = openId();
    settings.remove(missing);
    assertRejected(settings, missing + " is missing");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        // No TLS, or not a base URL.
        "CONNECTORS_OIDC_ISSUER       | http://s3cret-value",
        "CONNECTORS_OIDC_ISSUER       | https://issuer.example/?s3cret-value",
        "CONNECTORS_PUBLIC_URL        | http://s3cret-value",
        "CONNECTORS_PUBLIC_URL        | https://connectors.example/s3cret-value",
        // Malformed mappings, and roles that cannot be assigned.
        "CONNECTORS_OIDC_ROLES        | s3cret-value",
        "CONNECTORS_OIDC_ROLES        | s3cret-value=publisher",
        "CONNECTORS_OIDC_ROLES        | s3cret-value=boss",
        "CONNECTORS_OIDC_ROLES        | =member",
        "CONNECTORS_OIDC_ROLES        | s3cret-value=member,s3cret-value=tenant_admin",
        "CONNECTORS_OIDC_ROLES        | {\"s3cret-value\": \"publisher\"}",
        "CONNECTORS_OIDC_ROLES        | {\"s3cret-value",
        "CONNECTORS_OIDC_TENANT_CLAIM | /s3cret-value~2",
        "CONNECTORS_OIDC_ROLES_CLAIM  | /s3cret-value//roles",
        "CONNECTORS_OIDC_SCOPES       | s3cret-value",
        "CONNECTORS_OIDC_SESSION_LIFETIME      | s3cret-value",
      })
  void names_the_wrong_setting_of_single_sign_on(String setting, String value) {
    Map<String, String> settings = openId();
    settings.put(setting, value);
    assertRejected(settings, setting);
  }

  @Test
  void rejects_a_shared_audience_and_a_wrong_lifetime_of_tokens() {
    Map<String, String> settings = openId();
    settings.putAll(issuer("connectors-api"));
    settings.put("CONNECTORS_JWT_MAX_LIFETIME", CONTENT);
    assertRejected(settings, "CONNECTORS_JWT_MAX_LIFETIME");
    settings.remove("CONNECTORS_JWT_MAX_LIFETIME");
    settings.putAll(issuer("connectors"));
    assertRejected(settings, "CONNECTORS_JWT_AUDIENCE");
  }

  private static Map<String, String> openId() {
    Map<String, String> settings = new HashMap<>();
    settings.put("CONNECTORS_OIDC_ISSUER", "https://issuer.example");
    settings.put("CONNECTORS_OIDC_CLIENT_ID", "connectors");
    settings.put("CONNECTORS_PUBLIC_URL", "https://connectors.example");
    return settings;
  }
}
