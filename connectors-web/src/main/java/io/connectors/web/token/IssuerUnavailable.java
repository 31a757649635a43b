package io.connectors.web.token;

/** Outage: the keys of the issuer cannot be had, so that nobody can tell whether a token counts. */
public final class IssuerUnavailable extends RuntimeException {

  private static final long serialVersionUID = 1L;

  IssuerUnavailable(Throwable cause) {
    super("The issuer of tokens does not answer.", cause);
  }
}
