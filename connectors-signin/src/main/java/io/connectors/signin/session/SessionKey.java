package io.connectors.signin.session;

import io.connectors.domain.shared.Sha256;
import java.security.SecureRandom;
import java.util.Base64;

/**
 * Value: the secret key of a browser session. It cannot be compared, printed or serialized, and is
 * never stored.
 */
public final class SessionKey {

  private static final SecureRandom RANDOM = new SecureRandom();
  private static final int BYTES = 32;

  private final String text;

  private SessionKey(String text) {
    this.text = text;
  }

  /** A new key of 256 random bits. */
  public static SessionKey random() {
    byte[] bytes = new byte[BYTES];
    RANDOM.nextBytes(bytes);
    return new SessionKey(Base64.getUrlEncoder().withoutPadding().encodeToString(bytes));
  }

  /** The key that a browser sent, well-formed or not. */
  public static SessionKey of(String text) {
    return new SessionKey(text);
  }

  /** The identifier for the store, derived from the key. */
  public SessionId id() {
    return new SessionId(Sha256.hex(text));
  }

  /** A text derived from the key for another purpose; the key cannot be computed from it. */
  public String derived(String purpose) {
    return Sha256.hex(purpose + ':' + text);
  }

  /** The key as text, for the session cookie only. */
  public String revealToBrowser() {
    return text;
  }

  /** Always {@code [redacted]}. */
  @Override
  public String toString() {
    return "[redacted]";
  }
}
