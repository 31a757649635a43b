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
 * Password hashes with OWASP's minimum parameters: 19 MiB, two passes, one lane. Thread-safe; runs
 * one computation per processor to bound the memory.
 */
final class Argon2id {

  private static final String PREFIX = "$argon2id$v=19$m=19456,t=2,p=1$";
  private static final Pattern FORMAT =
      Pattern.compile(Pattern.quote(PREFIX) + "([A-Za-z0-9+/]{22})\\$([A-Za-z0-9+/]{43})");
  private static final int MEMORY_KIB = 19_456;
  private static final int PASSES = 2;
  private static final int SALT_BYTES = 16;
  private static final int HASH_BYTES = 32;

  private static final SecureRandom RANDOM = new SecureRandom();
  private static final Semaphore PERMITS =
      new Semaphore(Runtime.getRuntime().availableProcessors(), true);

  private Argon2id() {}

  /** The hash in the PHC string format, with its parameters. */
  static String hash(Secret password) {
    byte[] salt = new byte[SALT_BYTES];
    RANDOM.nextBytes(salt);
    return PREFIX + text(salt) + '$' + text(derive(password, salt));
  }

  /** Whether the hash is of that password; false for a hash with other parameters. */
  static boolean matches(String stored, Secret password) {
    Matcher matcher = FORMAT.matcher(stored);
    return matcher.matches()
        && MessageDigest.isEqual(
            bytes(matcher.group(2)), derive(password, bytes(matcher.group(1))));
  }

  private static byte[] derive(Secret password, byte[] salt) {
    Argon2BytesGenerator generator = new Argon2BytesGenerator();
    byte[] hash = new byte[HASH_BYTES];
    PERMITS.acquireUninterruptibly();
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
      PERMITS.release();
    }
  }

  private static String text(byte[] bytes) {
    return Base64.getEncoder().withoutPadding().encodeToString(bytes);
  }

  private static byte[] bytes(String text) {
    return Base64.getDecoder().decode(text);
  }
}
