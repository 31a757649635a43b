package io.connectors.domain.identity;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * Value: what attempts to sign in are counted by. As a SHA-256, because what people type there is
 * of any length, and now and then a password.
 *
 * @param hash 64 hexadecimal digits
 */
public record AttemptSource(Kind kind, String hash) {

  /** What is counted; in the order in which counters are taken, so that no two wait in a ring. */
  public enum Kind {
    /** Where an attempt comes from. */
    ADDRESS,
    /** Whose account it is at, whether or not there is one. */
    ACCOUNT
  }

  /** The account that is tried, also one that there is not. */
  public static AttemptSource of(AccountName name) {
    return new AttemptSource(Kind.ACCOUNT, sha256(name.value()));
  }

  /** The address that an attempt comes from, in the one form that its adapter gives it. */
  public static AttemptSource ofAddress(String address) {
    return new AttemptSource(Kind.ADDRESS, sha256(address));
  }

  private static String sha256(String text) {
    try {
      byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException("every Java has SHA-256", impossible);
    }
  }
}
