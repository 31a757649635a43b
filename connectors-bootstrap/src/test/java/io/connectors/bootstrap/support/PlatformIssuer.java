package io.connectors.bootstrap.support;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.JWSSigner;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Map;

/** The platform's token issuer: signs tokens and publishes its keys. */
public final class PlatformIssuer implements AutoCloseable {

  /** The claim {@code iss} of its tokens. */
  public static final String NAME = "https://issuer.example/";

  /** The audience of its tokens for Connectors. */
  public static final String AUDIENCE = "connectors";

  private static final int KEY_BITS = 2048;
  private static final long HOUR_SECONDS = 3600;

  private final KeyServer server = new KeyServer();
  private final List<JWK> keys = new ArrayList<>();

  /** Starts an issuer without a key. */
  public static PlatformIssuer start() {
    PlatformIssuer issuer = new PlatformIssuer();
    issuer.server.publish(new JWKSet());
    return issuer;
  }

  /** The settings of Connectors for this issuer. */
  public Map<String, String> settings() {
    return Map.of(
        "CONNECTORS_JWKS_URL", server.address(),
        "CONNECTORS_JWT_ISSUER", NAME,
        "CONNECTORS_JWT_AUDIENCE", AUDIENCE);
  }

  /** The server with its public keys. */
  public KeyServer server() {
    return server;
  }

  /** A new, published key for RS256. */
  public RSAKey newKey(String name) throws JOSEException {
    RSAKey key = unpublishedKey(name);
    publish(key);
    return key;
  }

  /** A key that is not published. */
  public static RSAKey unpublishedKey(String name) throws JOSEException {
    return new RSAKeyGenerator(KEY_BITS).keyID(name).algorithm(JWSAlgorithm.RS256).generate();
  }

  /** Publishes one more key. */
  public void publish(JWK key) {
    keys.add(key);
    server.publish(new JWKSet(keys).toPublicJWKSet());
  }

  /** The claims of a valid token. */
  public static JWTClaimsSet.Builder claims() {
    Instant now = Instant.now();
    return new JWTClaimsSet.Builder()
        .issuer(NAME)
        .audience(AUDIENCE)
        .subject("user-7")
        .claim("name", "Ada Lovelace")
        .claim("tenant_id", "acme")
        .claim("roles", List.of("tenant_admin"))
        .issueTime(Date.from(now))
        .notBeforeTime(Date.from(now))
        .expirationTime(Date.from(now.plusSeconds(HOUR_SECONDS)));
  }

  /** A token signed by this issuer. */
  public static String token(RSAKey key, JWTClaimsSet claims) throws JOSEException {
    return token(header(key), claims, new RSASSASigner(key));
  }

  /** A token with that role and tenant. */
  public static String token(RSAKey key, String role, String tenant) throws JOSEException {
    return token(key, claims().claim("roles", List.of(role)).claim("tenant_id", tenant).build());
  }

  /** A token with any header and signer. */
  public static String token(JWSHeader header, JWTClaimsSet claims, JWSSigner signer)
      throws JOSEException {
    SignedJWT token = new SignedJWT(header, claims);
    token.sign(signer);
    return token.serialize();
  }

  private static JWSHeader header(RSAKey key) {
    return new JWSHeader.Builder(JWSAlgorithm.RS256)
        .keyID(key.getKeyID())
        .type(JOSEObjectType.JWT)
        .build();
  }

  @Override
  public void close() {
    server.close();
  }
}
