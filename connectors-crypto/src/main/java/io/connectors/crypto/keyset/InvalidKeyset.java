package io.connectors.crypto.keyset;

/**
 * Error: there is no usable keyset. The message neither repeats the content nor names the file,
 * because a setting may contain a key instead of a path.
 */
public final class InvalidKeyset extends RuntimeException {

  private static final long serialVersionUID = 1L;

  InvalidKeyset(String message) {
    super(message);
  }
}
