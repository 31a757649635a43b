package io.connectors.web.openid;

/** Refusal: somebody has come back from the issuer, and is not signed in for it. */
public final class SignInRefused extends RuntimeException {

  private static final long serialVersionUID = 1L;

  /** Why, and what the person reads of it. */
  public enum Reason {
    NOT_BEGUN_HERE(
        400,
        "This sign-in was not begun in this browser, is finished already, or took too long. Try"
            + " again."),
    NOT_SIGNED_IN_THERE(401, "You have not been signed in there. Try again."),
    NOT_PROVEN(401, "The answer that came back does not prove who you are. Try again."),
    NO_TENANT(
        403,
        "You are signed in there, but as nobody of a tenant here. Ask whoever looks after your"
            + " account."),
    SEVERAL_TENANTS(
        403,
        "You are signed in there, but with several tenants; it must be exactly one. Ask the"
            + " administrator of your account."),
    MALFORMED_TENANT(
        403,
        "You are signed in there, but your tenant is not one that can exist here. Ask the"
            + " administrator of your account."),
    NO_ROLE(
        403,
        "You are signed in there, but without a role here. Ask whoever looks after your account.");

    private final int status;
    private final String words;

    Reason(int status, String words) {
      this.status = status;
      this.words = words;
    }

    /** The status of the answer. */
    public int status() {
      return status;
    }

    /** What the person reads. */
    public String words() {
      return words;
    }
  }

  private final Reason reason;

  /** A refusal for that reason. */
  public SignInRefused(Reason reason) {
    super(reason.words);
    this.reason = reason;
  }

  /** Why. */
  public Reason reason() {
    return reason;
  }
}
