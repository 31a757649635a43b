package io.connectors.signin.oidc;

import io.connectors.domain.shared.ConnectorsException;

/** Refusal: somebody has come back from the issuer, and is not signed in for it. */
public final class LoginRejected extends ConnectorsException {

  private static final long serialVersionUID = 1L;

  /** Why, and what the person reads of it. */
  public enum Reason {
    NOT_BEGUN_HERE(
        Kind.INVALID,
        "This sign-in was not begun in this browser, is finished already, or took too long. Try"
            + " again."),
    NOT_SIGNED_IN_THERE(Kind.UNAUTHORIZED, "You have not been signed in there. Try again."),
    NOT_PROVEN(
        Kind.UNAUTHORIZED, "The answer that came back does not prove who you are. Try again."),
    NO_TENANT(
        Kind.FORBIDDEN,
        "You are signed in there, but as nobody of a tenant here. Ask whoever looks after your"
            + " account."),
    SEVERAL_TENANTS(
        Kind.FORBIDDEN,
        "You are signed in there, but with several tenants; it must be exactly one. Ask the"
            + " administrator of your account."),
    MALFORMED_TENANT(
        Kind.FORBIDDEN,
        "You are signed in there, but your tenant is not one that can exist here. Ask the"
            + " administrator of your account."),
    NO_ROLE(
        Kind.FORBIDDEN,
        "You are signed in there, but without a role here. Ask whoever looks after your account.");

    private final Kind kind;
    private final String words;

    Reason(Kind kind, String words) {
      this.kind = kind;
      this.words = words;
    }
  }

  private final Reason reason;

  /** A refusal for that reason. */
  public LoginRejected(Reason reason) {
    super(reason.kind, reason.words);
    this.reason = reason;
  }

  /** Why. */
  public Reason reason() {
    return reason;
  }
}
