package io.connectors.bootstrap.support;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/**
 * A configurable OpenID Connect issuer. It validates requests strictly, and sends wrong responses
 * on request.
 */
public final class OpenIdIssuer implements AutoCloseable {

  /** The client id of Connectors. */
  public static final String CLIENT = "connectors:web";

  /** The client secret of Connectors. */
  public static final String SECRET = "s3cret of: the client %";

  private static final ObjectMapper MAPPER = new ObjectMapper();
  private static final int KEY_BITS = 2048;
  private static final long TOKEN_SECONDS = 300;

  /** Creates a token from claims. */
  public interface Signer {
    String sign(JWTClaimsSet claims) throws Exception;
  }

  private final ExecutorService threads = Executors.newCachedThreadPool();
  private final TokenEndpoint tokens = new TokenEndpoint(this::idToken);
  private final RSAKey key;
  private HttpServer server = listen(0);
  private volatile Map<String, Object> document = Map.of();
  private volatile JWTClaimsSet.Builder claims = new JWTClaimsSet.Builder();
  private volatile Signer signer = this::signed;
  private volatile String padding = "";

  private OpenIdIssuer(RSAKey key) {
    this.key = key;
    beGood();
  }

  /** Starts an issuer that conforms to the protocol. */
  public static OpenIdIssuer start() throws JOSEException {
    return new OpenIdIssuer(
        new RSAKeyGenerator(KEY_BITS).keyID("one").algorithm(JWSAlgorithm.RS256).generate());
  }

  /** The issuer's identifier. */
  public String name() {
    return "http://localhost:" + server.getAddress().getPort() + "/realm";
  }

  /** The signing key. */
  public RSAKey key() {
    return key;
  }

  /** The settings of Connectors for this issuer. */
  public Map<String, String> settings() {
    Map<String, String> settings = new HashMap<>();
    settings.put("CONNECTORS_OIDC_ISSUER", name());
    settings.put("CONNECTORS_OIDC_CLIENT_ID", CLIENT);
    settings.put("CONNECTORS_OIDC_CLIENT_SECRET", SECRET);
    settings.put("CONNECTORS_OIDC_NAME", "Example & Co");
    return settings;
  }

  /** Resets to conforming behaviour, with Ada of acme as the user. */
  public void beGood() {
    Map<String, Object> good = new HashMap<>();
    good.put("issuer", name());
    good.put("authorization_endpoint", name() + "/authorize");
    good.put("token_endpoint", name() + "/exchange");
    good.put("jwks_uri", name() + "/keys");
    good.put("end_session_endpoint", name() + "/end");
    document = good;
    claims = ada();
    signer = this::signed;
    padding = "";
  }

  /** The claims of a valid ID token of Ada, without the nonce. */
  public JWTClaimsSet.Builder ada() {
    Instant now = Instant.now();
    return new JWTClaimsSet.Builder()
        .issuer(name())
        .audience(CLIENT)
        .subject("ada-7")
        .claim("name", "Ada Lovelace")
        .claim("tenant_id", "acme")
        .claim("roles", List.of("tenant_admin"))
        .issueTime(Date.from(now))
        .expirationTime(Date.from(now.plusSeconds(TOKEN_SECONDS)));
  }

  /** Sets the claims of the ID tokens; the nonce is added if they have none. */
  public void say(JWTClaimsSet.Builder other) {
    claims = other;
  }

  /** Sets the signer of the ID tokens. */
  public void signBy(Signer other) {
    signer = other;
  }

  /** Sets a property of the discovery document. */
  public void describe(String property, Object value) {
    Map<String, Object> other = new HashMap<>(document);
    other.put(property, value);
    document = other;
  }

  /** Appends that many spaces to the discovery document. */
  public void pad(int bytes) {
    padding = " ".repeat(bytes);
  }

  /** Accepts no more connections. */
  public void goDown() {
    server.stop(0);
  }

  /** Accepts connections again at the same address. */
  public void comeBack() {
    server = listen(server.getAddress().getPort());
  }

  /** The authorization code of a login with these parameters. */
  public String codeFor(Map<String, String> parameters) {
    return tokens.codeFor(parameters);
  }

  /** A token with a valid signature. */
  public String signed(JWTClaimsSet claims) throws JOSEException {
    return signed(key, claims);
  }

  /** A token signed with any key. */
  public static String signed(RSAKey by, JWTClaimsSet claims) throws JOSEException {
    SignedJWT token =
        new SignedJWT(
            new JWSHeader.Builder(JWSAlgorithm.RS256)
                .keyID(by.getKeyID())
                .type(JOSEObjectType.JWT)
                .build(),
            claims);
    token.sign(new RSASSASigner(by));
    return token.serialize();
  }

  private HttpServer listen(int port) {
    try {
      HttpServer listening =
          HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 0);
      listening.createContext(
          "/realm/.well-known/openid-configuration",
          exchange ->
              TokenEndpoint.send(exchange, 200, MAPPER.writeValueAsString(document) + padding));
      listening.createContext(
          "/realm/keys", exchange -> TokenEndpoint.send(exchange, 200, new JWKSet(key).toString()));
      listening.createContext("/realm/exchange", tokens);
      listening.setExecutor(threads);
      listening.start();
      return listening;
    } catch (IOException taken) {
      throw new UncheckedIOException(taken);
    }
  }

  private String idToken(String nonce) {
    JWTClaimsSet withNonce = claims.build();
    if (withNonce.getClaim("nonce") == null) {
      withNonce = new JWTClaimsSet.Builder(withNonce).claim("nonce", nonce).build();
    }
    try {
      return signer.sign(withNonce);
    } catch (Exception broken) {
      throw new IllegalStateException(broken);
    }
  }

  /** The claim {@code at_hash} of an ID token with RS256. */
  public static String accessHash() {
    byte[] whole = Base64.getUrlDecoder().decode(TokenEndpoint.sha256(TokenEndpoint.ACCESS));
    return Base64.getUrlEncoder()
        .withoutPadding()
        .encodeToString(Arrays.copyOf(whole, whole.length / 2));
  }

  @Override
  public void close() {
    server.stop(0);
    threads.shutdownNow();
  }
}
