package com.google.crypto.tink;

/** Stands in for Tink's own: rules know a technology by its name, and the testkit needs no Tink. */
public interface Aead {
  byte[] encrypt(byte[] plaintext, byte[] associatedData);
}
