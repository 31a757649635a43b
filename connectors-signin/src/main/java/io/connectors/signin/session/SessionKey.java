package io.connectors.signin.session;

import io.connectors.domain.shared.Sha256;
import java.security.SecureRandom;
import java.util.Base64;

/**
 * Value: the text that nobody can guess by which a browser shows its session. It cannot be
 * compared, printed or serialized, and no store keeps it.
 */
public final class SessionKey {

  private static final SecureRandom RANDOM = new SecureRandom();
  private static final int BYTES = 32;

  private final String text;

  private SessionKey(String text) {
    this.text = text;
  }

  /** A new one, of 256 random bits. */
  public static SessionKey random() {
    byte[] bytes = new byte[BYTES];
    RANDOM.nextBytes(bytes);
    return new SessionKey(Base64.getUrlEncoder().withoutPadding().encodeToString(bytes));
  }

  /** What a browser has sent, whatever it is. */
  public static SessionKey of(String text) {
    return new SessionKey(text);
  }

  /** What a store may know of it. */
  public SessionId id() {
    return new SessionId(Sha256.hex(text));
  }

  /** Another text that hangs on this one, for another purpose; it does not lead back. */
  public String derived(String purpose) {
    return Sha256.hex(purpose + ':' + text);
  }

  /** The text itself, for the browser's cookie and nothing else. */
  public String revealToBrowser() {
    return text;
  }

  /** Always {@code [redacted]}. */
  @Override
  public String toString() {
    return "[redacted]";
  }
}
