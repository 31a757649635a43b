package io.connectors.bootstrap.support;

import static io.connectors.bootstrap.support.PlatformIssuer.claims;
import static io.connectors.bootstrap.support.PlatformIssuer.token;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.JWSObject;
import com.nimbusds.jose.Payload;
import com.nimbusds.jose.crypto.MACSigner;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.util.Base64URL;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.PlainJWT;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Invalid tokens of all known kinds, by description. */
public final class InvalidTokens {

  private static final Duration MINUTE = Duration.ofMinutes(1);

  private InvalidTokens() {}

  /** Creates a token. */
  public interface Maker {
    String make() throws Exception;
  }

  /** All invalid tokens, for an issuer with that key. */
  public static Map<String, Maker> of(RSAKey key) {
    Map<String, Maker> all = new LinkedHashMap<>();
    addSignatures(all, key);
    addTypes(all, key);
    addClaims(all, key);
    addTexts(all, key);
    addUnusualValues(all, key);
    return all;
  }

  /** A token that is valid except for its type. */
  public static String typed(RSAKey key, String type) throws JOSEException {
    JWSHeader header =
        new JWSHeader.Builder(JWSAlgorithm.RS256)
            .keyID(key.getKeyID())
            .type(new JOSEObjectType(type))
            .build();
    return token(header, claims().build(), new RSASSASigner(key));
  }

  private static void addSignatures(Map<String, Maker> all, RSAKey key) {
    all.put(
        "signed by another key of the same id",
        () -> token(PlatformIssuer.unpublishedKey(key.getKeyID()), claims().build()));
    all.put(
        "signed by an unpublished key",
        () -> token(PlatformIssuer.unpublishedKey("unpublished"), claims().build()));
    all.put("not signed", () -> new PlainJWT(claims().build()).serialize());
    all.put("with the signature removed", () -> withoutSignature(token(key, claims().build())));
    all.put("signed with the public key as a secret", () -> signedWithPublicKey(key));
    for (JWSAlgorithm other : List.of(JWSAlgorithm.RS512, JWSAlgorithm.PS256)) {
      all.put(
          "signed by " + other + " though the key is for RS256",
          () -> token(header(other, key), claims().build(), new RSASSASigner(key)));
    }
    all.put(
        "with an unknown critical header",
        () ->
            token(
                new JWSHeader.Builder(header(JWSAlgorithm.RS256, key))
                    .criticalParams(Set.of("strange"))
                    .customParams(Map.of("strange", 1))
                    .build(),
                claims().build(),
                new RSASSASigner(key)));
  }

  private static void addTypes(Map<String, Maker> all, RSAKey key) {
    for (String type : List.of("id+jwt", "logout+jwt", "secevent+jwt", "dpop+jwt", "JWE")) {
      all.put("of the type " + type, () -> typed(key, type));
    }
  }

  private static void addClaims(Map<String, Maker> all, RSAKey key) {
    Instant now = Instant.now();
    Map<String, JWTClaimsSet.Builder> wrong = new LinkedHashMap<>();
    wrong.put("of another issuer", claims().issuer("https://other.example/"));
    wrong.put("of no issuer", claims().issuer(null));
    wrong.put("for another audience", claims().audience("billing"));
    wrong.put("for no audience", claims().audience((String) null));
    wrong.put("expired", claims().expirationTime(Date.from(now.minus(MINUTE))));
    wrong.put("expired a second ago", claims().expirationTime(Date.from(now.minusSeconds(1))));
    wrong.put(
        "issued longer ago than the maximum lifetime",
        claims()
            .issueTime(Date.from(now.minus(MINUTE.multipliedBy(5))))
            .expirationTime(Date.from(now.plus(MINUTE.multipliedBy(60)))));
    wrong.put("without iat and valid for an hour", claims().issueTime(null));
    wrong.put(
        "issued in the future",
        claims()
            .issueTime(Date.from(now.plus(MINUTE.multipliedBy(1440))))
            .expirationTime(Date.from(now.plus(MINUTE.multipliedBy(1500)))));
    wrong.put("without exp", claims().expirationTime(null));
    wrong.put("not valid yet", claims().notBeforeTime(Date.from(now.plus(MINUTE))));
    wrong.put("without a subject", claims().subject(null));
    wrong.put("with a blank subject", claims().subject(" "));
    wrong.put("with a number as roles", claims().claim("roles", 7));
    wrong.put("with numbers in roles", claims().claim("roles", List.of(7)));
    wrong.put("with an invalid tenant", claims().claim("tenant_id", "ACME Corp."));
    wrong.put("with a number as tenant", claims().claim("tenant_id", 7));
    wrong.put("with a blank tenant", claims().claim("tenant_id", ""));
    wrong.put("with a list as name", claims().claim("name", List.of("Ada")));
    wrong.put("with a string as exp", claims().claim("exp", "tomorrow"));
    wrong.forEach((name, claims) -> all.put(name, () -> token(key, claims.build())));
  }

  private static void addTexts(Map<String, Maker> all, RSAKey key) {
    all.put("not a token", () -> "junk");
    all.put("three empty parts", () -> "..");
    all.put("three malformed parts", () -> "a.b.c");
    all.put("five parts", () -> "a.b.c.d.e");
    all.put("with a payload that is not JSON", () -> signed(key, "not JSON"));
    all.put("with a payload that is not an object", () -> signed(key, "[1]"));
    all.put("with a deeply nested payload", () -> signed(key, "{\"a\":".repeat(500)));
  }

  /** With valid signatures; a lenient parser would accept them. */
  private static void addUnusualValues(Map<String, Maker> all, RSAKey key) {
    String good = claims().build().toString();
    for (String time : List.of("1e30", "9223372036854775808", "-1", "\"soon\"", "null")) {
      for (String claim : List.of("iat", "exp", "nbf")) {
        String odd = good.replaceFirst("\"" + claim + "\":[0-9]+", "\"" + claim + "\":" + time);
        all.put("of " + claim + " " + time, () -> signed(key, odd));
      }
    }
    for (String subject :
        List.of("7", "\"\"", "\"a\\r\\nb\"", "\"\\u001b\"", "[\"a\"]", long5000())) {
      all.put(
          "of the subject " + subject,
          () -> signed(key, good.replace("\"sub\":\"user-7\"", "\"sub\":" + subject)));
    }
    for (String name : List.of("\"a\\r\\nb\"", "\"\\u0000\"", long5000(), "7", "{}")) {
      all.put(
          "of the name " + name,
          () -> signed(key, good.replace("\"name\":\"Ada Lovelace\"", "\"name\":" + name)));
    }
    for (String roles :
        List.of("{\"tenant_admin\":true}", "true", "[[\"tenant_admin\"]]", "[null]")) {
      all.put(
          "of the roles " + roles,
          () -> signed(key, good.replace("\"roles\":[\"tenant_admin\"]", "\"roles\":" + roles)));
    }
    for (String twice : List.of("\"sub\":\"user-8\"", "\"tenant_id\":\"globex\"", "\"roles\":[]")) {
      all.put("of a second " + twice, () -> signed(key, "{" + twice + "," + good.substring(1)));
    }
    for (String parameter :
        List.of(
            "\"crit\":[]",
            "\"crit\":\"x\"",
            "\"b64\":true",
            "\"zip\":\"DEF\"",
            "\"cty\":\"JWT\"",
            "\"typ\":7",
            "\"kid\":\"other\"",
            "\"alg\":\"none\"",
            "\"x\":" + long5000())) {
      all.put("of the parameter " + parameter, () -> signedHeader(key, parameter, good));
    }
    for (String odd : List.of("=", "==", "+", ".", "%3D")) {
      all.put("followed by " + odd, () -> token(key, claims().build()) + odd);
      all.put(
          "with a header followed by " + odd,
          () -> token(key, claims().build()).replaceFirst("\\.", odd + "."));
    }
  }

  private static String long5000() {
    return "\"" + "x".repeat(5_000) + "\"";
  }

  /** Without the library, which writes only valid headers. */
  private static String signedHeader(RSAKey key, String parameter, String payload)
      throws JOSEException {
    String header = "{\"alg\":\"RS256\",\"kid\":\"%s\",%s}".formatted(key.getKeyID(), parameter);
    String text = Base64URL.encode(header) + "." + Base64URL.encode(payload);
    return text
        + "."
        + new RSASSASigner(key)
            .sign(new JWSHeader(JWSAlgorithm.RS256), text.getBytes(StandardCharsets.US_ASCII));
  }

  private static String signed(RSAKey key, String text) throws JOSEException {
    JWSObject token = new JWSObject(header(JWSAlgorithm.RS256, key), new Payload(text));
    token.sign(new RSASSASigner(key));
    return token.serialize();
  }

  private static String signedWithPublicKey(RSAKey key) throws JOSEException {
    byte[] secret = key.toPublicJWK().toJSONString().getBytes(StandardCharsets.UTF_8);
    return token(header(JWSAlgorithm.HS256, key), claims().build(), new MACSigner(secret));
  }

  private static String withoutSignature(String token) {
    return token.substring(0, token.lastIndexOf('.') + 1);
  }

  private static JWSHeader header(JWSAlgorithm algorithm, RSAKey key) {
    return new JWSHeader.Builder(algorithm).keyID(key.getKeyID()).type(JOSEObjectType.JWT).build();
  }
}
