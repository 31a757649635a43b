package io.connectors.web.openid;

import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.oauth2.sdk.ResponseType;
import com.nimbusds.oauth2.sdk.Scope;
import com.nimbusds.oauth2.sdk.id.ClientID;
import com.nimbusds.oauth2.sdk.id.State;
import com.nimbusds.oauth2.sdk.pkce.CodeChallengeMethod;
import com.nimbusds.oauth2.sdk.pkce.CodeVerifier;
import com.nimbusds.oauth2.sdk.util.URLUtils;
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
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import reactor.core.publisher.Mono;

/**
 * An OpenID provider: the authorization code flow with PKCE, state and nonce, which are derived
 * from a key that only the browser has. Provided by the application; without it, users sign in
 * elsewhere. Thread-safe; non-blocking.
 */
public final class OpenIdProvider {

  private static final Logger LOG = LoggerFactory.getLogger(OpenIdProvider.class);

  private final OpenIdClient client;
  private final IssuerRequests requests;
  private final Discovery discovery;

  /** The first sign-in sends the first request. */
  public OpenIdProvider(OpenIdClient client, Optional<Secret> clientSecret, Clock clock) {
    this.client = client;
    this.requests = new IssuerRequests(client, clientSecret);
    this.discovery = new Discovery(client, requests::discover, clock);
  }

  public String name() {
    return client.name();
  }

  public static String stateOf(SessionKey key) {
    return key.derived("state");
  }

  /**
   * The authorization request of a login. Fails with {@link IssuerUnavailable} if the authorization
   * endpoint is unknown.
   */
  public Mono<URI> signIn(SessionKey key) {
    AuthenticationRequest request =
        new AuthenticationRequest.Builder(
                ResponseType.CODE,
                new Scope(client.scopes().toArray(String[]::new)),
                new ClientID(client.id()),
                client.callback())
            .state(new State(stateOf(key)))
            .nonce(new Nonce(nonce(key)))
            .codeChallenge(verifier(key), CodeChallengeMethod.S256)
            .build();
    return provider()
        .map(Discovery.Provider::metadata)
        .map(metadata -> request(metadata.authorization(), request.toParameters()));
  }

  /**
   * The user of an authorization response. Fails with {@link LoginRejected} if the response or the
   * ID token is invalid, and with {@link IssuerUnavailable} if that cannot be decided now.
   */
  public Mono<OidcIdentity> identify(CallbackParameters response, SessionKey key) {
    return provider().flatMap(provider -> identify(provider, response, key));
  }

  private Mono<OidcIdentity> identify(
      Discovery.Provider provider, CallbackParameters response, SessionKey key) {
    requireIssuer(provider, response);
    if (response.error().isPresent()) {
      return Mono.error(new LoginRejected(Reason.NOT_SIGNED_IN_THERE));
    }
    String code = response.code().orElseThrow(() -> new LoginRejected(Reason.NOT_BEGUN_HERE));
    URI endpoint = provider.metadata().token();
    return future(() -> requests.exchange(endpoint, code, verifier(key)))
        .flatMap(tokens -> validated(provider, tokens, key))
        .map(this::mapped);
  }

  /** Prevents mix-up attacks between issuers (RFC 9207). */
  private void requireIssuer(Discovery.Provider provider, CallbackParameters response) {
    boolean isNamed = response.issuer().isPresent();
    boolean isOurs = response.issuer().filter(client.issuer().toString()::equals).isPresent();
    if ((isNamed || provider.metadata().namesItself()) && !isOurs) {
      throw new LoginRejected(Reason.NOT_PROVEN);
    }
  }

  private Mono<JWTClaimsSet> validated(
      Discovery.Provider provider, JsonObject tokens, SessionKey key) {
    return Mono.justOrEmpty(tokens.text("id_token"))
        .flatMap(
            token -> provider.tokens().validate(token, nonce(key), tokens.text("access_token")))
        .switchIfEmpty(Mono.error(() -> invalidToken()));
  }

  private static LoginRejected invalidToken() {
    LOG.warn(
        "OIDC login rejected: an ID token of CONNECTORS_OIDC_ISSUER is invalid. Check the signature"
            + " and the claims iss, aud, azp, exp, iat, nonce and at_hash.");
    return new LoginRejected(Reason.NOT_PROVEN);
  }

  private OidcIdentity mapped(JWTClaimsSet claims) {
    try {
      return client.mapping().read(claims.getSubject(), claims.getClaims());
    } catch (LoginRejected rejection) {
      LOG.warn(
          "OIDC login rejected: {} (claims {} and {} of the ID token of CONNECTORS_OIDC_ISSUER)",
          rejection.reason(),
          client.mapping().tenant(),
          client.mapping().roles());
      throw rejection;
    }
  }

  /** The logout request; empty if the provider has no end session endpoint. */
  public Mono<URI> signOut() {
    return provider()
        .flatMap(provider -> Mono.justOrEmpty(provider.metadata().endSession()))
        .map(this::signOutAt);
  }

  private URI signOutAt(URI endpoint) {
    ClientID id = new ClientID(client.id());
    LogoutRequest request =
        new LogoutRequest(endpoint, null, null, id, client.signedOut(), null, null);
    return request(endpoint, request.toParameters());
  }

  /** Appends the parameters; the library would decode the endpoint's own path and query. */
  private static URI request(URI endpoint, Map<String, List<String>> parameters) {
    String separator = endpoint.getRawQuery() == null ? "?" : "&";
    return URI.create(endpoint + separator + URLUtils.serializeParameters(parameters));
  }

  /** Fails with {@link IssuerUnavailable} if users cannot sign in now. */
  public Mono<Void> ready() {
    return provider().then();
  }

  private Mono<Discovery.Provider> provider() {
    return future(discovery::provider);
  }

  /** Each failure except a rejection is an outage of the provider. */
  private static <T> Mono<T> future(Supplier<CompletableFuture<T>> call) {
    boolean continueOnCancel = true; // other requests may wait for the same response
    return Mono.fromFuture(call, continueOnCancel)
        .onErrorMap(failure -> !(failure instanceof LoginRejected), IssuerUnavailable::because);
  }

  private static String nonce(SessionKey key) {
    return key.derived("nonce");
  }

  private static CodeVerifier verifier(SessionKey key) {
    return new CodeVerifier(key.derived("verifier"));
  }
}
