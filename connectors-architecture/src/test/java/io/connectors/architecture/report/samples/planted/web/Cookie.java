package io.connectors.architecture.report.samples.planted.web;

import com.google.crypto.tink.Aead;

/** Sample: Tink in the web. */
final class Cookie {

  private Cookie() {}

  static byte[] sealed(Aead aead, byte[] text) {
    return aead.encrypt(text, new byte[0]);
  }
}
