package io.connectors.bootstrap.demo;

import io.connectors.domain.credential.Secret;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.concurrent.Semaphore;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.bouncycastle.crypto.generators.Argon2BytesGenerator;
import org.bouncycastle.crypto.params.Argon2Parameters;

/**
 * Turns passwords into hashes that are dear to try out, with the least that OWASP recommends: 19
 * MiB, two passes, one lane. Thread-safe; few at a time, or a crowd at the door would take all
 * memory.
 */
final class Argon2id {

  private static final String HEAD = "$argon2id$v=19$m=19456,t=2,p=1$";
  private static final Pattern FORM =
      Pattern.compile(Pattern.quote(HEAD) + "([A-Za-z0-9+/]{22})\\$([A-Za-z0-9+/]{43})");
  private static final int MEMORY_KIB = 19_456;
  private static final int PASSES = 2;
  private static final int SALT_BYTES = 16;
  private static final int HASH_BYTES = 32;

  private static final SecureRandom RANDOM = new SecureRandom();
  private static final Semaphore AT_ONCE =
      new Semaphore(Runtime.getRuntime().availableProcessors(), true);

  private Argon2id() {}

  /** The hash as it is kept: the usual text, which names how it was made. */
  static String hash(Secret password) {
    byte[] salt = new byte[SALT_BYTES];
    RANDOM.nextBytes(salt);
    return HEAD + text(salt) + '$' + text(derive(password, salt));
  }

  /** Whether it is the hash of that password; what was made in another way is nobody's. */
  static boolean matches(String kept, Secret password) {
    Matcher form = FORM.matcher(kept);
    return form.matches()
        && MessageDigest.isEqual(bytes(form.group(2)), derive(password, bytes(form.group(1))));
  }

  private static byte[] derive(Secret password, byte[] salt) {
    Argon2BytesGenerator generator = new Argon2BytesGenerator();
    byte[] hash = new byte[HASH_BYTES];
    AT_ONCE.acquireUninterruptibly();
    try {
      generator.init(
          new Argon2Parameters.Builder(Argon2Parameters.ARGON2_id)
              .withVersion(Argon2Parameters.ARGON2_VERSION_13)
              .withMemoryAsKB(MEMORY_KIB)
              .withIterations(PASSES)
              .withParallelism(1)
              .withSalt(salt)
              .build());
      generator.generateBytes(password.revealSecretText().getBytes(StandardCharsets.UTF_8), hash);
      return hash;
    } finally {
      AT_ONCE.release();
    }
  }

  private static String text(byte[] bytes) {
    return Base64.getEncoder().withoutPadding().encodeToString(bytes);
  }

  private static byte[] bytes(String text) {
    return Base64.getDecoder().decode(text);
  }
}
