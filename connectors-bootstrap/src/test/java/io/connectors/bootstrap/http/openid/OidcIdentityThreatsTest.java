package io.connectors.bootstrap.http.openid;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.MACSigner;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.PlainJWT;
import com.nimbusds.jwt.SignedJWT;
import io.connectors.bootstrap.support.OpenIdIssuer;
import io.connectors.bootstrap.support.PlatformIssuer;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Date;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Test: an ID token with wrong claims, a wrong signature or no role is rejected. */
final class OidcIdentityThreatsTest extends OidcLogins {

  @Test
  void accepts_at_hash_and_several_audiences() throws Exception {
    issuer.say(issuer.ada().claim("at_hash", OpenIdIssuer.accessHash()));
    assertThat(begin().signIn(issuer).status()).isEqualTo(303);

    issuer.say(
        issuer
            .ada()
            .audience(List.of("billing", OpenIdIssuer.CLIENT))
            .claim("azp", OpenIdIssuer.CLIENT));
    assertThat(begin().signIn(issuer).status()).isEqualTo(303);
  }

  @TestFactory
  Stream<DynamicTest> forged_identity_rejects_wrong_claims() {
    Instant now = Instant.now();
    Map<String, JWTClaimsSet.Builder> wrong = new LinkedHashMap<>();
    wrong.put("with another nonce", issuer.ada().claim("nonce", "another"));
    wrong.put("with a nonce that is a number", issuer.ada().claim("nonce", 7));
    wrong.put("of another issuer", issuer.ada().issuer("https://other.example"));
    wrong.put("of almost this issuer", issuer.ada().issuer(issuer.name() + "/"));
    wrong.put("of no issuer", issuer.ada().issuer(null));
    wrong.put("for another client", issuer.ada().audience("billing"));
    wrong.put("without an audience", issuer.ada().audience((String) null));
    wrong.put(
        "for several audiences without azp",
        issuer.ada().audience(List.of(OpenIdIssuer.CLIENT, "billing")));
    wrong.put(
        "for several audiences with another azp",
        issuer.ada().audience(List.of(OpenIdIssuer.CLIENT, "billing")).claim("azp", "billing"));
    wrong.put("with another azp", issuer.ada().claim("azp", "billing"));
    wrong.put("expired", issuer.ada().expirationTime(Date.from(now.minusSeconds(1))));
    wrong.put("without exp", issuer.ada().expirationTime(null));
    wrong.put("without iat", issuer.ada().issueTime(null));
    wrong.put("issued an hour ago", issuer.ada().issueTime(Date.from(now.minusSeconds(3600))));
    wrong.put("issued in the future", issuer.ada().issueTime(Date.from(now.plusSeconds(3600))));
    wrong.put("not valid yet", issuer.ada().notBeforeTime(Date.from(now.plusSeconds(3600))));
    wrong.put("without a subject", issuer.ada().subject(null));
    wrong.put("with a blank subject", issuer.ada().subject(" "));
    wrong.put("with a long subject", issuer.ada().subject("a".repeat(256)));
    wrong.put("with a subject that cannot be stored", issuer.ada().subject("a\u0000"));
    wrong.put(
        "with at_hash of another access token",
        issuer.ada().claim("at_hash", "AAAAAAAAAAAAAAAAAAAAAA"));
    return wrong.entrySet().stream()
        .map(
            entry ->
                DynamicTest.dynamicTest(
                    entry.getKey(),
                    () -> {
                      issuer.beGood();
                      issuer.say(entry.getValue());
                      assertRejected(
                          begin().signIn(issuer),
                          401,
                          "response of the sign-in service is not valid");
                    }));
  }

  @TestFactory
  Stream<DynamicTest> forged_identity_rejects_wrong_signatures() throws JOSEException {
    // Generated first: key generation is slow, and the issuer must respond in time.
    RSAKey unpublished = PlatformIssuer.unpublishedKey("unpublished");
    RSAKey sameId = PlatformIssuer.unpublishedKey("one");
    Map<String, OpenIdIssuer.Signer> wrong = new LinkedHashMap<>();
    wrong.put("not signed", claims -> new PlainJWT(claims).serialize());
    wrong.put("with an unpublished key", claims -> OpenIdIssuer.signed(unpublished, claims));
    wrong.put("with another key of the same id", claims -> OpenIdIssuer.signed(sameId, claims));
    wrong.put(
        "with the client secret", claims -> shared(OpenIdIssuer.SECRET + " ".repeat(32), claims));
    wrong.put(
        "with the public key as a shared secret",
        claims -> shared(issuer.key().toPublicJWK().toJSONString(), claims));
    wrong.put("not a token", claims -> "junk");
    return wrong.entrySet().stream()
        .map(
            entry ->
                DynamicTest.dynamicTest(
                    entry.getKey(),
                    () -> {
                      issuer.beGood();
                      issuer.signBy(entry.getValue());
                      assertRejected(
                          begin().signIn(issuer),
                          401,
                          "response of the sign-in service is not valid");
                    }));
  }

  @Test
  void privilege_escalation_rejects_users_without_tenant_or_role() throws Exception {
    for (Object tenant :
        new Object[] {"", "ACME Corp.", 7, List.of(7), List.of(" acme"), Map.of("id", "acme")}) {
      issuer.say(issuer.ada().claim("tenant_id", tenant));
      assertRejected(begin().signIn(issuer), 403, "tenant id is not valid here");
    }
    issuer.say(issuer.ada().claim("tenant_id", List.of("acme", "globex")));
    assertRejected(begin().signIn(issuer), 403, "has several tenants");
    issuer.say(issuer.ada().claim("tenant_id", List.of()));
    assertRejected(begin().signIn(issuer), 403, "has no tenant here");
    issuer.say(issuer.ada().claim("tenant_id", null));
    assertRejected(begin().signIn(issuer), 403, "has no tenant here");
    for (Object roles : new Object[] {List.of(), List.of("janitor"), 7, "", List.of(7)}) {
      issuer.say(issuer.ada().claim("roles", roles));
      assertRejected(begin().signIn(issuer), 403, "has no role here");
    }
  }

  @Test
  void privilege_escalation_assigns_publisher_never_and_platform_admin_only_if_mapped()
      throws Exception {
    for (String role : new String[] {"publisher", "global_admin"}) {
      issuer.say(issuer.ada().claim("roles", List.of(role)));
      assertRejected(begin().signIn(issuer), 403, "has no role here");
    }
  }

  private static String shared(String secret, JWTClaimsSet claims) throws Exception {
    SignedJWT token = new SignedJWT(new JWSHeader.Builder(JWSAlgorithm.HS256).build(), claims);
    token.sign(new MACSigner(secret.getBytes(StandardCharsets.UTF_8)));
    return token.serialize();
  }
}
