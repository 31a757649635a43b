package io.connectors.signin.oidc;

import io.connectors.domain.shared.ConnectorsException;

/** Error: a user returned from the OpenID provider but could not be signed in. */
public final class LoginRejected extends ConnectorsException {

  private static final long serialVersionUID = 1L;

  /** The reason, with the message for the user. */
  public enum Reason {
    NOT_BEGUN_HERE(
        Kind.INVALID,
        "This sign-in was started in another browser, was completed before, or took too long."
            + " Try again."),
    NOT_SIGNED_IN_THERE(Kind.UNAUTHORIZED, "The sign-in at the provider failed. Try again."),
    NOT_PROVEN(Kind.UNAUTHORIZED, "The response of the provider is not valid. Try again."),
    NO_TENANT(
        Kind.FORBIDDEN, "Your account is not assigned to a tenant. Contact your administrator."),
    SEVERAL_TENANTS(
        Kind.FORBIDDEN,
        "Your account is assigned to several tenants. It must have exactly one. Contact your"
            + " administrator."),
    MALFORMED_TENANT(
        Kind.FORBIDDEN,
        "The tenant of your account is not valid here. Contact your administrator."),
    NO_ROLE(Kind.FORBIDDEN, "Your account has no role here. Contact your administrator.");

    private final Kind kind;
    private final String words;

    Reason(Kind kind, String words) {
      this.kind = kind;
      this.words = words;
    }
  }

  private final Reason reason;

  public LoginRejected(Reason reason) {
    super(reason.kind, reason.words);
    this.reason = reason;
  }

  public Reason reason() {
    return reason;
  }
}
