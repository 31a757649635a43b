package io.connectors.web.token;

import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jwt.JWTClaimsSet;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.text.ParseException;
import java.time.Clock;
import java.util.Arrays;
import java.util.Base64;
import java.util.Optional;
import reactor.core.publisher.Mono;

/**
 * ID tokens of an outside issuer: who has just signed in there, with us and for this browser.
 * Thread-safe; waits without a thread.
 */
public final class IdTokens {

  private final SignedTokens tokens;
  private final String client;

  private IdTokens(SignedTokens tokens, String client) {
    this.tokens = tokens;
    this.client = client;
  }

  /**
   * The ID tokens of the issuer whose public keys are at that address.
   *
   * @param issuer the claim {@code iss}
   * @param client what the issuer knows us by
   */
  public static IdTokens of(URI keySet, String issuer, String client) {
    IssuerKeys keys =
        new IssuerKeys("CONNECTORS_OIDC_ISSUER", new KeySetRequest(keySet), Clock.systemUTC());
    return new IdTokens(
        new SignedTokens(keys, known -> TokenRules.ofIdentity(issuer, client, known)), client);
  }

  /**
   * What the token claims; empty if it breaks a rule. Fails with {@link IssuerUnavailable} where
   * that cannot be told now.
   *
   * @param nonce what was sent along with this browser
   * @param access the access token that came with it
   */
  public Mono<JWTClaimsSet> judge(String token, String nonce, Optional<String> access) {
    return tokens
        .claimsOf(token)
        .filter(
            claims ->
                isText(claims, "nonce", nonce) && isForUs(claims) && isFor(access, claims, token));
  }

  /** A token for several parties must name us as the one that asked for it. */
  private boolean isForUs(JWTClaimsSet claims) {
    boolean alone = claims.getAudience().size() == 1 && claims.getClaim("azp") == null;
    return alone || isText(claims, "azp", client);
  }

  /** Whether the access token beside it is the one that it was issued with, where it says so. */
  private static boolean isFor(Optional<String> access, JWTClaimsSet claims, String token) {
    return claims.getClaim("at_hash") == null
        || access.isEmpty()
        || isText(claims, "at_hash", leftHalf(access.orElseThrow(), algorithm(token)));
  }

  private static JWSAlgorithm algorithm(String token) {
    return StrictToken.read(token).orElseThrow().getHeader().getAlgorithm();
  }

  /** Of the hash that goes with the algorithm of the signature: RS256 goes with SHA-256. */
  private static String leftHalf(String access, JWSAlgorithm algorithm) {
    try {
      String bits = algorithm.getName().substring(2);
      byte[] hash =
          MessageDigest.getInstance("SHA-" + bits)
              .digest(access.getBytes(StandardCharsets.US_ASCII));
      return Base64.getUrlEncoder()
          .withoutPadding()
          .encodeToString(Arrays.copyOf(hash, hash.length / 2));
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException("every Java has SHA-2", impossible);
    }
  }

  private static boolean isText(JWTClaimsSet claims, String name, String wanted) {
    try {
      return wanted.equals(claims.getStringClaim(name));
    } catch (ParseException noText) {
      return false;
    }
  }
}
