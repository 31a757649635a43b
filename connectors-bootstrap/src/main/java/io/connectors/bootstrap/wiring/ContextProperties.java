package io.connectors.bootstrap.wiring;

import io.connectors.bootstrap.settings.ExternalDatabase.Login;
import io.connectors.bootstrap.settings.TokenIssuer;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/** Wiring: what the framework must be told of the database and of bearer tokens. */
final class ContextProperties {

  private static final String JWT = "micronaut.security.token.jwt.";

  private ContextProperties() {}

  static Map<String, Object> of(
      Login database, Optional<TokenIssuer> issuer, Supplier<String> signingKey) {
    Map<String, Object> properties = new HashMap<>();
    properties.put("datasources.default.url", database.url());
    properties.put("datasources.default.username", database.user());
    // The password itself goes another way: the framework would look for placeholders in it.
    properties.put("datasources.default.password", "");
    // Or the driver's exceptions would hold the row that a constraint has refused.
    properties.put("datasources.default.data-source-properties.logServerErrorDetail", "false");
    issuer.ifPresentOrElse(
        platform -> putIssuer(properties, platform), () -> putOwn(properties, signingKey.get()));
    return properties;
  }

  private static void putIssuer(Map<String, Object> properties, TokenIssuer issuer) {
    properties.put(JWT + "signatures.jwks.platform.url", issuer.jwksUrl());
    properties.put(JWT + "claims-validators.issuer", issuer.issuer());
    properties.put(JWT + "claims-validators.audience", issuer.audience());
  }

  private static void putOwn(Map<String, Object> properties, String signingKey) {
    properties.put(JWT + "signatures.secret.generator.secret", signingKey);
    properties.put(JWT + "signatures.secret.generator.jws-algorithm", "HS256");
  }
}
