package io.connectors.rules;

import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Everything that a rule about secrets or permissions leaves out, by its full name, with the
 * reason.
 */
public final class Exemptions {

  static final Map<String, String> READERS =
      Map.of(
          "io.connectors.crypto.envelope.CredentialEncoding",
          "makes the plaintext that is encrypted",
          "io.connectors.schema.JsonMapping",
          "shows a credential to the schema that validates it",
          "io.connectors.web.publishing.PublishTargetsView",
          "hands credentials to the publisher, who may have them",
          "io.connectors.web.openid.IssuerRequests",
          "shows our own secret to the issuer at which people sign in",
          "io.connectors.bootstrap.demo.Argon2id",
          "makes the hash that a demo password is kept as and compared by",
          "io.connectors.bootstrap.command.Banner",
          "shows the demo password at the start of the demo",
          "io.connectors.testkit.contract.CredentialVaultContract",
          "compares what was opened with what was sealed");

  static final Map<String, String> HARMLESS_TEXTS =
      Map.of(
          "io.connectors.domain.configuration.ConfigSchema.SECRET",
          "the keyword x-secret, which is public",
          "io.connectors.domain.configuration.ConfigSchema.CREDENTIAL_DESTINATION",
          "the keyword x-credential-destination, which is public",
          "io.connectors.web.login.BearerToken.accessToken",
          "the response with the token that was just issued",
          "io.connectors.web.login.BearerToken.tokenType",
          "the word Bearer",
          "io.connectors.web.servicetoken.CreatedTokenView.token",
          "the response that shows a token once after its creation; the record hides it",
          "io.connectors.web.audit.AuditEventView.serviceTokenId",
          "which token was made or revoked, by its public identifier",
          "io.connectors.web.audit.AuditEventView.serviceTokenName",
          "what the token was called",
          "io.connectors.bootstrap.settings.ExternalDatabase$Login.password",
          "on its way from the environment to a driver that takes text; the record hides it");

  static final Map<String, String> ANSWERS_TO_THE_PUBLISHER =
      Map.of(
          "io.connectors.web.publishing.PublishTargetsView",
          "the one answer that is for the publisher");

  /** Use cases that run before there is a caller, and therefore require no permission. */
  static final Map<String, String> WITHOUT_A_CALLER =
      Map.of(
          "io.connectors.signin.account.AuthenticatePassword",
          "finds out who the caller is",
          "io.connectors.signin.oidc.StartOidcLogin",
          "sends a person who is not signed in to the issuer",
          "io.connectors.signin.oidc.CompleteOidcLogin",
          "recognizes the browser that comes back from the issuer, before it is signed in",
          "io.connectors.signin.session.StartSession",
          "signs a person in; their roles are looked up at the next request",
          "io.connectors.signin.session.AuthenticateSession",
          "finds out who the caller is",
          "io.connectors.signin.session.EndSession",
          "signs out the session of a key, even if the account has no role any more",
          "io.connectors.application.servicetoken.AuthenticateServiceToken",
          "finds out who the caller is");

  /** Code that may act as the system. */
  static final Map<String, String> SYSTEM_CALLERS =
      Map.of(
          "io.connectors.bootstrap.wiring.Operator",
          "the caller of the commands",
          "io.connectors.bootstrap.command.Serve",
          "seeds the catalog at start-up",
          "io.connectors.web.guard.PermissionFilter",
          "records that a caller was refused",
          "io.connectors.testkit.fixture.Callers",
          "the caller of tests");

  private Exemptions() {}

  /** The full names of all the classes and fields that are left out of some rule. */
  public static Set<String> all() {
    return Stream.of(
            READERS, HARMLESS_TEXTS, ANSWERS_TO_THE_PUBLISHER, WITHOUT_A_CALLER, SYSTEM_CALLERS)
        .flatMap(exempt -> exempt.keySet().stream())
        .collect(Collectors.toUnmodifiableSet());
  }
}
