package io.connectors.web.page;

import io.connectors.domain.shared.Sha256;
import io.micronaut.http.MediaType;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.zip.GZIPOutputStream;

/** Value: a static file whose name changes with its content, plain and compressed. */
final class Asset {

  private static final int HASH_DIGITS = 16;

  private final String hashedName;
  private final MediaType mediaType;
  private final byte[] plain;
  private final byte[] compressed;

  private Asset(String hashedName, MediaType mediaType, byte[] plain) {
    this.hashedName = hashedName;
    this.mediaType = mediaType;
    this.plain = plain;
    this.compressed = compress(plain);
  }

  /**
   * @param name the name in templates, such as {@code connectors.css}
   */
  static Asset of(String name, MediaType mediaType, String text) {
    byte[] plain = text.getBytes(StandardCharsets.UTF_8);
    int dot = name.lastIndexOf('.');
    String hashed =
        name.substring(0, dot)
            + "-"
            + Sha256.hex(text).substring(0, HASH_DIGITS)
            + name.substring(dot);
    return new Asset(hashed, mediaType, plain);
  }

  /** The name with a hash of the content: {@code connectors-0f3a.css}. */
  String hashedName() {
    return hashedName;
  }

  MediaType mediaType() {
    return mediaType;
  }

  /** The content, which callers must not change. */
  byte[] content(boolean gzip) {
    return gzip ? compressed : plain;
  }

  private static byte[] compress(byte[] plain) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (GZIPOutputStream stream = new GZIPOutputStream(bytes)) {
      stream.write(plain);
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
    return bytes.toByteArray();
  }
}
