package io.connectors.web.openid;

import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.oauth2.sdk.ResponseType;
import com.nimbusds.oauth2.sdk.Scope;
import com.nimbusds.oauth2.sdk.id.ClientID;
import com.nimbusds.oauth2.sdk.id.State;
import com.nimbusds.oauth2.sdk.pkce.CodeChallengeMethod;
import com.nimbusds.oauth2.sdk.pkce.CodeVerifier;
import com.nimbusds.openid.connect.sdk.AuthenticationRequest;
import com.nimbusds.openid.connect.sdk.LogoutRequest;
import com.nimbusds.openid.connect.sdk.Nonce;
import io.connectors.domain.credential.Secret;
import io.connectors.domain.shared.JsonValue.JsonObject;
import io.connectors.signin.oidc.LoginRejected;
import io.connectors.signin.oidc.LoginRejected.Reason;
import io.connectors.signin.oidc.OidcIdentity;
import io.connectors.signin.session.SessionKey;
import io.connectors.web.token.IssuerUnavailable;
import java.net.URI;
import java.time.Clock;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import reactor.core.publisher.Mono;

/**
 * The issuer at which people sign in: OpenID Connect's authorization code flow with PKCE, state and
 * nonce, all of which hang on the key that the browser alone has. Provided by whoever runs the
 * application; without it people sign in elsewhere. Thread-safe; waits without a thread.
 */
public final class OpenIdProvider {

  private static final Logger LOG = LoggerFactory.getLogger(OpenIdProvider.class);

  private final OpenIdClient client;
  private final IssuerRequests requests;
  private final Discovery discovery;

  /**
   * The issuer of that client. Nothing is asked before somebody signs in.
   *
   * @param proof the secret that we show it; absent for a client without
   */
  public OpenIdProvider(OpenIdClient client, Optional<Secret> proof, Clock clock) {
    this.client = client;
    this.requests = new IssuerRequests(client, proof);
    this.discovery = new Discovery(client, requests::document, clock);
  }

  /** What people call it. */
  public String name() {
    return client.name();
  }

  /** What it is to repeat when it sends the browser of that key back. */
  public static String stateOf(SessionKey key) {
    return key.derived("state");
  }

  /**
   * Where the browser of that key signs in. Fails with {@link IssuerUnavailable} where the issuer
   * does not say so.
   */
  public Mono<URI> signIn(SessionKey key) {
    AuthenticationRequest.Builder request =
        new AuthenticationRequest.Builder(
                ResponseType.CODE,
                new Scope(client.scopes().toArray(String[]::new)),
                new ClientID(client.id()),
                client.callback())
            .state(new State(stateOf(key)))
            .nonce(new Nonce(nonce(key)))
            .codeChallenge(verifier(key), CodeChallengeMethod.S256);
    return known()
        .map(issuer -> request.endpointURI(issuer.metadata().authorization()).build().toURI());
  }

  /**
   * Who has come back with the browser of that key. Fails with {@link LoginRejected} if it is
   * nobody, and with {@link IssuerUnavailable} where that cannot be told now.
   */
  public Mono<OidcIdentity> identify(CallbackParameters answer, SessionKey key) {
    return known().flatMap(issuer -> identify(issuer, answer, key));
  }

  private Mono<OidcIdentity> identify(
      Discovery.Known issuer, CallbackParameters answer, SessionKey key) {
    requireNamed(issuer, answer);
    if (answer.error().isPresent()) {
      return Mono.error(new LoginRejected(Reason.NOT_SIGNED_IN_THERE));
    }
    String code = answer.code().orElseThrow(() -> new LoginRejected(Reason.NOT_BEGUN_HERE));
    URI endpoint = issuer.metadata().token();
    return future(() -> requests.exchange(endpoint, code, verifier(key)))
        .flatMap(tokens -> validated(issuer, tokens, key))
        .map(this::mapped);
  }

  /** Of several issuers one could answer for another (RFC 9207). */
  private void requireNamed(Discovery.Known issuer, CallbackParameters answer) {
    boolean named = answer.issuer().isPresent();
    boolean ours = answer.issuer().filter(client.issuer().toString()::equals).isPresent();
    if ((named || issuer.metadata().namesItself()) && !ours) {
      throw new LoginRejected(Reason.NOT_PROVEN);
    }
  }

  private Mono<JWTClaimsSet> validated(Discovery.Known issuer, JsonObject tokens, SessionKey key) {
    return Mono.justOrEmpty(tokens.text("id_token"))
        .flatMap(token -> issuer.tokens().validate(token, nonce(key), tokens.text("access_token")))
        .switchIfEmpty(Mono.error(() -> notProven()));
  }

  private static LoginRejected notProven() {
    LOG.warn(
        "An ID token of CONNECTORS_OIDC_ISSUER breaks a rule: it is not signed by a key of the"
            + " issuer, or its iss, aud, azp, exp, iat, nonce or at_hash is not as it must be.");
    return new LoginRejected(Reason.NOT_PROVEN);
  }

  private OidcIdentity mapped(JWTClaimsSet claims) {
    try {
      return client.mapping().read(claims.getSubject(), claims.getClaims());
    } catch (LoginRejected refusal) {
      LOG.warn(
          "Somebody whom CONNECTORS_OIDC_ISSUER has signed in is nobody here: {}. Looked for in the"
              + " claims {} and {} of the ID token.",
          refusal.reason(),
          client.mapping().tenant(),
          client.mapping().roles());
      throw refusal;
    }
  }

  /** Where a browser signs out there as well; empty if there is no such place. */
  public Mono<URI> signOut() {
    return known()
        .flatMap(issuer -> Mono.justOrEmpty(issuer.metadata().endSession()))
        .map(this::logoutAt);
  }

  private URI logoutAt(URI endSession) {
    ClientID id = new ClientID(client.id());
    return new LogoutRequest(endSession, null, null, id, client.signedOut(), null, null).toURI();
  }

  /** Fails with {@link IssuerUnavailable} where nobody can sign in there now. */
  public Mono<Void> ready() {
    return known().then();
  }

  private Mono<Discovery.Known> known() {
    return future(discovery::known);
  }

  /** Whatever goes wrong on the way to the issuer is its outage; a refusal stays what it is. */
  private static <T> Mono<T> future(Supplier<CompletableFuture<T>> question) {
    // Others may wait for the same answer when this one goes away.
    boolean goesOnWithoutUs = true;
    return Mono.fromFuture(question, goesOnWithoutUs)
        .onErrorMap(failure -> !(failure instanceof LoginRejected), IssuerUnavailable::because);
  }

  private static String nonce(SessionKey key) {
    return key.derived("nonce");
  }

  private static CodeVerifier verifier(SessionKey key) {
    return new CodeVerifier(key.derived("verifier"));
  }
}
