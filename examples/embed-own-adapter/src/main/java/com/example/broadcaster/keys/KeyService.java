package com.example.broadcaster.keys;

import java.io.IOException;

/** What our key service offers: encryption that also vouches for the place of what it encrypts. */
public interface KeyService {

  /**
   * Encrypts, so that it opens only together with the same place.
   *
   * @throws IOException if the service refuses or cannot be reached
   */
  byte[] encrypt(byte[] plaintext, byte[] place) throws IOException;

  /**
   * Decrypts.
   *
   * @throws IOException if anything was changed, the place is another, or the service cannot be
   *     reached
   */
  byte[] decrypt(byte[] ciphertext, byte[] place) throws IOException;
}
