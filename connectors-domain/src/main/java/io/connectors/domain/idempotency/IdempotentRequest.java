package io.connectors.domain.idempotency;

import io.connectors.domain.shared.Sha256;
import java.util.regex.Pattern;

/**
 * Value: the idempotency key of a request that may arrive repeatedly and takes effect once. The
 * content may contain a secret. Therefore both hashes include the key, which only the sender knows.
 *
 * @param keyHash SHA-256 of the operation and the sender's key, in hexadecimal digits
 * @param contentHash SHA-256 of that key and the content, in hexadecimal digits
 */
public record IdempotentRequest(String keyHash, String contentHash) {

  private static final Pattern HASH = Pattern.compile("[0-9a-f]{64}");

  /**
   * @throws IllegalArgumentException if either is not a SHA-256 in hexadecimal digits
   */
  public IdempotentRequest {
    if (!HASH.matcher(keyHash).matches() || !HASH.matcher(contentHash).matches()) {
      throw new IllegalArgumentException("both hashes must be SHA-256 in hexadecimal digits");
    }
  }

  /**
   * Hashes the key and content of a request.
   *
   * @param operation the operation; the same key in another operation is another request
   * @param key the sender's idempotency key, not empty and not guessable
   * @param content the whole content of the request
   */
  public static IdempotentRequest of(String operation, String key, String content) {
    return new IdempotentRequest(hash(operation, key), hash(key, content));
  }

  private static String hash(String first, String second) {
    return Sha256.hex(first.length() + ":" + first + second);
  }
}
