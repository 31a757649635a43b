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

/** Whom an ID token does not rightly name, or gives no role here, is not signed in. */
final class OidcIdentityThreatsTest extends SignInsAtIssuer {

  @Test
  void an_id_token_may_say_which_access_token_came_with_it_and_name_us_among_others()
      throws Exception {
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
  Stream<DynamicTest> forged_identity_an_id_token_that_is_wrong_signs_nobody_in() {
    Instant now = Instant.now();
    Map<String, JWTClaimsSet.Builder> wrong = new LinkedHashMap<>();
    wrong.put("with another nonce", issuer.ada().claim("nonce", "another"));
    wrong.put("with a nonce that is a number", issuer.ada().claim("nonce", 7));
    wrong.put("of another issuer", issuer.ada().issuer("https://other.example"));
    wrong.put("of almost this issuer", issuer.ada().issuer(issuer.name() + "/"));
    wrong.put("of no issuer", issuer.ada().issuer(null));
    wrong.put("for another client", issuer.ada().audience("billing"));
    wrong.put("for nobody", issuer.ada().audience((String) null));
    wrong.put(
        "for several without saying for whom",
        issuer.ada().audience(List.of(OpenIdIssuer.CLIENT, "billing")));
    wrong.put(
        "for several and another of them",
        issuer.ada().audience(List.of(OpenIdIssuer.CLIENT, "billing")).claim("azp", "billing"));
    wrong.put("asked for by another client", issuer.ada().claim("azp", "billing"));
    wrong.put("over", issuer.ada().expirationTime(Date.from(now.minusSeconds(1))));
    wrong.put("without an end", issuer.ada().expirationTime(null));
    wrong.put("without a beginning", issuer.ada().issueTime(null));
    wrong.put("of long ago", issuer.ada().issueTime(Date.from(now.minusSeconds(3600))));
    wrong.put("of tomorrow", issuer.ada().issueTime(Date.from(now.plusSeconds(3600))));
    wrong.put("was not started", issuer.ada().notBeforeTime(Date.from(now.plusSeconds(3600))));
    wrong.put("of nobody", issuer.ada().subject(null));
    wrong.put("of a blank somebody", issuer.ada().subject(" "));
    wrong.put("of a very long somebody", issuer.ada().subject("a".repeat(256)));
    wrong.put("of a somebody that cannot be stored", issuer.ada().subject("a\u0000"));
    wrong.put(
        "beside another access token", issuer.ada().claim("at_hash", "AAAAAAAAAAAAAAAAAAAAAA"));
    return wrong.entrySet().stream()
        .map(
            one ->
                DynamicTest.dynamicTest(
                    one.getKey(),
                    () -> {
                      issuer.beGood();
                      issuer.say(one.getValue());
                      refused(
                          begin().signIn(issuer),
                          401,
                          "response of the sign-in service is not valid");
                    }));
  }

  @TestFactory
  Stream<DynamicTest> forged_identity_an_id_token_that_is_not_signed_rightly_signs_nobody_in()
      throws JOSEException {
    // Made beforehand: the issuer must answer in time, and a key takes a while on a busy machine.
    RSAKey madeUp = PlatformIssuer.unpublishedKey("made-up");
    RSAKey sameName = PlatformIssuer.unpublishedKey("one");
    Map<String, OpenIdIssuer.Signer> wrong = new LinkedHashMap<>();
    wrong.put("not signed", claims -> new PlainJWT(claims).serialize());
    wrong.put("by a key that nobody has heard of", claims -> OpenIdIssuer.signed(madeUp, claims));
    wrong.put("by another key of the same name", claims -> OpenIdIssuer.signed(sameName, claims));
    wrong.put(
        "by the client's secret", claims -> shared(OpenIdIssuer.SECRET + " ".repeat(32), claims));
    wrong.put(
        "by the public key as a secret",
        claims -> shared(issuer.key().toPublicJWK().toJSONString(), claims));
    wrong.put("no token", claims -> "junk");
    return wrong.entrySet().stream()
        .map(
            one ->
                DynamicTest.dynamicTest(
                    one.getKey(),
                    () -> {
                      issuer.beGood();
                      issuer.signBy(one.getValue());
                      refused(
                          begin().signIn(issuer),
                          401,
                          "response of the sign-in service is not valid");
                    }));
  }

  @Test
  void privilege_escalation_whoever_has_no_tenant_or_no_role_is_nobody() throws Exception {
    for (Object tenant :
        new Object[] {"", "ACME Corp.", 7, List.of(7), List.of(" acme"), Map.of("id", "acme")}) {
      issuer.say(issuer.ada().claim("tenant_id", tenant));
      refused(begin().signIn(issuer), 403, "tenant id is not valid here");
    }
    issuer.say(issuer.ada().claim("tenant_id", List.of("acme", "globex")));
    refused(begin().signIn(issuer), 403, "has several tenants");
    issuer.say(issuer.ada().claim("tenant_id", List.of()));
    refused(begin().signIn(issuer), 403, "has no tenant here");
    issuer.say(issuer.ada().claim("tenant_id", null));
    refused(begin().signIn(issuer), 403, "has no tenant here");
    for (Object roles : new Object[] {List.of(), List.of("janitor"), 7, "", List.of(7)}) {
      issuer.say(issuer.ada().claim("roles", roles));
      refused(begin().signIn(issuer), 403, "has no role here");
    }
  }

  @Test
  void privilege_escalation_nobody_becomes_a_publisher_or_unasked_a_platform_admin()
      throws Exception {
    for (String role : new String[] {"publisher", "global_admin"}) {
      issuer.say(issuer.ada().claim("roles", List.of(role)));
      refused(begin().signIn(issuer), 403, "has no role here");
    }
  }

  private static String shared(String secret, JWTClaimsSet claims) throws Exception {
    SignedJWT token = new SignedJWT(new JWSHeader.Builder(JWSAlgorithm.HS256).build(), claims);
    token.sign(new MACSigner(secret.getBytes(StandardCharsets.UTF_8)));
    return token.serialize();
  }
}
