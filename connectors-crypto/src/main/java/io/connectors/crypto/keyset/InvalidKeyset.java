package io.connectors.crypto.keyset;

/**
 * Refusal: there is no keyset to work with. The message says why and neither repeats what was read
 * nor names the file, because a setting may hold a key where a path was meant.
 */
public final class InvalidKeyset extends RuntimeException {

  private static final long serialVersionUID = 1L;

  InvalidKeyset(String message) {
    super(message);
  }
}
