package io.connectors.domain.idempotency;

import io.connectors.domain.shared.Sha256;
import java.util.regex.Pattern;

/**
 * Value: marks a request that may arrive more than once and takes effect once. Both hashes are of
 * no use without the key, which only the sender has: the content may hold a secret.
 *
 * @param keyHash SHA-256 of the operation and of the sender's key, in hexadecimal digits
 * @param contentHash SHA-256 of that key and of the content, in hexadecimal digits
 */
public record IdempotentRequest(String keyHash, String contentHash) {

  private static final Pattern HASH = Pattern.compile("[0-9a-f]{64}");

  /**
   * @throws IllegalArgumentException if either is not a SHA-256 in hexadecimal digits
   */
  public IdempotentRequest {
    if (!HASH.matcher(keyHash).matches() || !HASH.matcher(contentHash).matches()) {
      throw new IllegalArgumentException("a request is known by two hashes");
    }
  }

  /**
   * The mark of a request.
   *
   * @param operation what the request is about; the same key marks another request elsewhere
   * @param key the sender's idempotency key, not empty and not guessable
   * @param content everything that the request asks for
   */
  public static IdempotentRequest of(String operation, String key, String content) {
    return new IdempotentRequest(hash(operation, key), hash(key, content));
  }

  private static String hash(String first, String second) {
    return Sha256.hex(first.length() + ":" + first + second);
  }
}
