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

/** Every way we know of in which a token can be wrong. */
public final class WrongTokens {

  private static final Duration MINUTE = Duration.ofMinutes(1);

  private WrongTokens() {}

  /** How to make one. */
  public interface Maker {
    String make() throws Exception;
  }

  /** All of them, for an issuer with that key. */
  public static Map<String, Maker> of(RSAKey key) {
    Map<String, Maker> all = new LinkedHashMap<>();
    addSignatures(all, key);
    addTypes(all, key);
    addClaims(all, key);
    addTexts(all, key);
    addOddities(all, key);
    return all;
  }

  /** A good token but for its type. */
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
        "signed by another key of the same name",
        () -> token(PlatformIssuer.unpublishedKey(key.getKeyID()), claims().build()));
    all.put(
        "signed by a key that nobody has heard of",
        () -> token(PlatformIssuer.unpublishedKey("made-up"), claims().build()));
    all.put("not signed", () -> new PlainJWT(claims().build()).serialize());
    all.put("not signed after all", () -> withoutSignature(token(key, claims().build())));
    all.put("signed with the public key as a secret", () -> signedWithPublicKey(key));
    for (JWSAlgorithm other : List.of(JWSAlgorithm.RS512, JWSAlgorithm.PS256)) {
      all.put(
          "signed by " + other + " though the key is for RS256",
          () -> token(header(other, key), claims().build(), new RSASSASigner(key)));
    }
    all.put(
        "one that must be understood in a way that we do not know",
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
    wrong.put("over", claims().expirationTime(Date.from(now.minus(MINUTE))));
    wrong.put("over a moment ago", claims().expirationTime(Date.from(now.minusSeconds(1))));
    wrong.put(
        "issued longer ago than a token counts, whatever its end",
        claims()
            .issueTime(Date.from(now.minus(MINUTE.multipliedBy(5))))
            .expirationTime(Date.from(now.plus(MINUTE.multipliedBy(60)))));
    wrong.put("that lasts an hour and does not say when it was issued", claims().issueTime(null));
    wrong.put(
        "that was issued tomorrow",
        claims()
            .issueTime(Date.from(now.plus(MINUTE.multipliedBy(1440))))
            .expirationTime(Date.from(now.plus(MINUTE.multipliedBy(1500)))));
    wrong.put("without an end", claims().expirationTime(null));
    wrong.put("not begun", claims().notBeforeTime(Date.from(now.plus(MINUTE))));
    wrong.put("of nobody", claims().subject(null));
    wrong.put("of a blank somebody", claims().subject(" "));
    wrong.put("of a number of roles", claims().claim("roles", 7));
    wrong.put("of roles that are numbers", claims().claim("roles", List.of(7)));
    wrong.put("of a tenant that cannot be", claims().claim("tenant_id", "ACME Corp."));
    wrong.put("of a tenant that is a number", claims().claim("tenant_id", 7));
    wrong.put("of a tenant that is blank", claims().claim("tenant_id", ""));
    wrong.put("of a name that is a list", claims().claim("name", List.of("Ada")));
    wrong.put("of an end that is a text", claims().claim("exp", "tomorrow"));
    wrong.forEach((name, claims) -> all.put(name, () -> token(key, claims.build())));
  }

  private static void addTexts(Map<String, Maker> all, RSAKey key) {
    all.put("no token", () -> "junk");
    all.put("three parts of nothing", () -> "..");
    all.put("three parts of something", () -> "a.b.c");
    all.put("of five parts", () -> "a.b.c.d.e");
    all.put("holding no JSON", () -> signed(key, "no JSON"));
    all.put("holding no object", () -> signed(key, "[1]"));
    all.put("holding a very deep object", () -> signed(key, "{\"a\":".repeat(500)));
  }

  /** Signed as they must be; a lenient reader takes them. */
  private static void addOddities(Map<String, Maker> all, RSAKey key) {
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

  /** By hand: the library writes no header that is odd. */
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
