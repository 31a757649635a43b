package com.example.broadcaster.keys;

import java.io.IOException;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Arrays;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/** Fake: a key service in this process, with one random key. */
final class LocalKeyService implements KeyService {

  private static final int KEY_BYTES = 32;
  private static final int NONCE_BYTES = 12;
  private static final int TAG_BYTES = 16;

  private final SecureRandom random = new SecureRandom();
  private final SecretKeySpec key = new SecretKeySpec(randomBytes(KEY_BYTES), "AES");

  @Override
  public byte[] encrypt(byte[] plaintext, byte[] place) throws IOException {
    byte[] nonce = randomBytes(NONCE_BYTES);
    byte[] encrypted = run(Cipher.ENCRYPT_MODE, nonce, place, plaintext);
    byte[] all = Arrays.copyOf(nonce, NONCE_BYTES + encrypted.length);
    System.arraycopy(encrypted, 0, all, NONCE_BYTES, encrypted.length);
    return all;
  }

  @Override
  public byte[] decrypt(byte[] ciphertext, byte[] place) throws IOException {
    if (ciphertext.length < NONCE_BYTES + TAG_BYTES) {
      throw new IOException("the ciphertext is too short");
    }
    byte[] nonce = Arrays.copyOf(ciphertext, NONCE_BYTES);
    byte[] encrypted = Arrays.copyOfRange(ciphertext, NONCE_BYTES, ciphertext.length);
    return run(Cipher.DECRYPT_MODE, nonce, place, encrypted);
  }

  private byte[] randomBytes(int count) {
    byte[] bytes = new byte[count];
    random.nextBytes(bytes);
    return bytes;
  }

  private byte[] run(int mode, byte[] nonce, byte[] place, byte[] input) throws IOException {
    try {
      Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
      cipher.init(mode, key, new GCMParameterSpec(TAG_BYTES * Byte.SIZE, nonce));
      cipher.updateAAD(place);
      return cipher.doFinal(input);
    } catch (GeneralSecurityException failure) {
      throw new IOException("the key service rejects the request", failure);
    }
  }
}
