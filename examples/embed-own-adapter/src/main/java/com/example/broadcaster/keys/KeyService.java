package com.example.broadcaster.keys;

import java.io.IOException;

/** Port: authenticated encryption by our key service. The place is associated data. */
public interface KeyService {

  /**
   * Encrypts. Decryption needs the same place.
   *
   * @throws IOException if the service rejects the request or is unavailable
   */
  byte[] encrypt(byte[] plaintext, byte[] place) throws IOException;

  /**
   * Decrypts.
   *
   * @throws IOException if the ciphertext was changed, the place differs, or the service is
   *     unavailable
   */
  byte[] decrypt(byte[] ciphertext, byte[] place) throws IOException;
}
