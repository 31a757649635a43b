package io.connectors.signin.session;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.HexFormat;

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
    return new SessionId(digest(""));
  }

  /** Another text that hangs on this one, for another purpose; it does not lead back. */
  public String derived(String purpose) {
    return digest(purpose + ':');
  }

  /** The text itself, for the browser's cookie and nothing else. */
  public String revealToBrowser() {
    return text;
  }

  private String digest(String prefix) {
    try {
      byte[] bytes = (prefix + text).getBytes(StandardCharsets.UTF_8);
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException("every Java has SHA-256", impossible);
    }
  }

  /** Always {@code [redacted]}. */
  @Override
  public String toString() {
    return "[redacted]";
  }
}
