package io.connectors.bootstrap.command;

import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Test: half an issuer is refused, and one that could be listened at or says too much. */
final class StartRefusalsOfIssuersTest extends RefusedStarts {

  @Test
  void half_an_issuer_is_refused() {
    refused(Map.of("CONNECTORS_JWKS_URL", "https://" + CONTENT), "CONNECTORS_JWT_ISSUER");
    refused(Map.of("CONNECTORS_OIDC_CLIENT_SECRET", CONTENT), "CONNECTORS_OIDC_ISSUER");
  }

  @ParameterizedTest
  @ValueSource(strings = {"CONNECTORS_OIDC_CLIENT_ID", "CONNECTORS_PUBLIC_URL"})
  void half_an_issuer_for_people_is_refused(String missing) {
    Map<String, String> settings = openId();
    settings.remove(missing);
    refused(settings, missing + " is missing");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        // An issuer for people that could be listened at.
        "CONNECTORS_OIDC_ISSUER       | http://c0ntent-nobody-sees",
        "CONNECTORS_OIDC_ISSUER       | https://issuer.example/?c0ntent-nobody-sees",
        "CONNECTORS_PUBLIC_URL        | http://c0ntent-nobody-sees",
        "CONNECTORS_PUBLIC_URL        | https://connectors.example/c0ntent-nobody-sees",
        // The roles that an issuer may grant are limited.
        "CONNECTORS_OIDC_ROLES        | c0ntent-nobody-sees",
        "CONNECTORS_OIDC_ROLES        | c0ntent-nobody-sees=publisher",
        "CONNECTORS_OIDC_ROLES        | c0ntent-nobody-sees=boss",
        "CONNECTORS_OIDC_ROLES        | =member",
        "CONNECTORS_OIDC_ROLES        | c0ntent-nobody-sees=member,c0ntent-nobody-sees=tenant_admin",
        "CONNECTORS_OIDC_ROLES        | {\"c0ntent-nobody-sees\": \"publisher\"}",
        "CONNECTORS_OIDC_ROLES        | {\"c0ntent-nobody-sees",
        "CONNECTORS_OIDC_TENANT_CLAIM | /c0ntent-nobody-sees~2",
        "CONNECTORS_OIDC_ROLES_CLAIM  | /c0ntent-nobody-sees//roles",
        "CONNECTORS_OIDC_SCOPES       | c0ntent-nobody-sees",
        "CONNECTORS_OIDC_SESSION_LIFETIME      | c0ntent-nobody-sees",
      })
  void a_setting_of_an_issuer_for_people_that_is_wrong_is_named(String setting, String value) {
    Map<String, String> settings = openId();
    settings.put(setting, value);
    refused(settings, setting);
  }

  @Test
  void two_issuers_are_told_apart_and_the_lifetime_of_tokens_is_a_time() {
    Map<String, String> settings = openId();
    settings.putAll(issuer("connectors-api"));
    settings.put("CONNECTORS_JWT_MAX_LIFETIME", CONTENT);
    refused(settings, "CONNECTORS_JWT_MAX_LIFETIME");
    settings.remove("CONNECTORS_JWT_MAX_LIFETIME");
    settings.putAll(issuer("connectors"));
    refused(settings, "CONNECTORS_JWT_AUDIENCE");
  }

  private static Map<String, String> openId() {
    Map<String, String> settings = new HashMap<>();
    settings.put("CONNECTORS_OIDC_ISSUER", "https://issuer.example");
    settings.put("CONNECTORS_OIDC_CLIENT_ID", "connectors");
    settings.put("CONNECTORS_PUBLIC_URL", "https://connectors.example");
    return settings;
  }
}
